import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import { acceptSlogan, removeSlogan } from "#lib/ingest/accept-slogan.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { serverState } from "../../_server/context.ts";
import { checkedBy, readFields } from "../../_server/door/fields.ts";
import { takeIn } from "../../_server/door/take-in.ts";

export const dynamic = "force-dynamic";

const PAGE = "/discovery";

const newSlogan = z.object({
  slogan: z.string(),
  variants: z.array(z.string()).max(20).default([]),
  kind: z.string().optional(),
  theme: z.string().nullable().default(null),
  introduced: z.number().int().nullable().default(null),
  note: z.string().max(500).nullable().default(null),
  gloss: z.string().max(300).default(""),
});
const removal = z.object({ slogan: z.string() });

/**
 * `POST /api/lexicon` with `{slogan, variants?, kind?, theme?, introduced?, note?, gloss?}` puts a slogan
 * into the user's own lexicon. A page's form gives `slogan`, `kind`, `theme`, `variants` (one a line or
 * between |), `gloss`, `back`, `was` (the form that is changed), and `remove=1` for taking it out, and is led
 * back.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { db } = serverState();
    const { isForm, form, json } = await readFields(request);
    if (!isForm) return Response.json({ accepted: await acceptSlogan(db, checkedBy(newSlogan, json)) });
    const slogan = form.get("slogan") ?? "";
    if (form.get("remove") === "1") await removeSlogan(db, slogan);
    else await acceptFromForm(db, slogan, form);
    return new Response(null, { status: 303, headers: { location: backOf(form.get("back")) } });
  });
}

/** `DELETE /api/lexicon` with `{slogan}` takes it out again. */
export async function DELETE(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { slogan } = checkedBy(removal, (await readFields(request)).json);
    await removeSlogan(serverState().db, slogan);
    return Response.json({ removed: slogan });
  });
}

/** Puts in what a form says; where the form changed a slogan's own wording, the former one goes. */
async function acceptFromForm(db: Database, slogan: string, form: URLSearchParams): Promise<void> {
  const variants = (form.get("variants") ?? "").split(/[|\n]/).filter((variant) => variant.trim() !== "");
  const fields = { kind: form.get("kind") ?? undefined, theme: form.get("theme") || null, gloss: form.get("gloss") ?? "" };
  await acceptSlogan(db, { slogan, variants, ...fields });
  const was = form.get("was");
  if (was !== null && was !== "" && normalisePhrase(was) !== normalisePhrase(slogan)) await removeSlogan(db, was);
}

/** Only this page's own addresses, never another site's. */
function backOf(address: string | null): string {
  return address !== null && /^\/discovery(?:\?[\x21-\x7e]*)?$/.test(address) ? address : PAGE;
}
