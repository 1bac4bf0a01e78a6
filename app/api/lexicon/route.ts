import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { acceptSlogan, removeSlogan } from "#lib/ingest/accept-slogan.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { serverState } from "../../_server/context.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { guardWrite } from "../../_server/guard-write.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY = 20_000;
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
 * `POST /api/lexicon` with `{slogan, variants?, kind?, theme?, introduced?, note?, gloss?}` puts a slogan into the user's own lexicon. A page's form gives `slogan`, `kind`, `theme`,
 * `variants` (one a line or between |), `gloss`, `back`, `was` (the form that is changed), and `remove=1` for taking it out, and is led back.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    const { db } = serverState();
    if ((request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded")) {
      const form = new URLSearchParams(await bodyText(request));
      const slogan = form.get("slogan") ?? "";
      if (form.get("remove") === "1") await removeSlogan(db, slogan);
      else await acceptFromForm(db, slogan, form);
      return new Response(null, { status: 303, headers: { location: backOf(form.get("back")) } });
    }
    return Response.json({ accepted: await acceptSlogan(db, parseBody(await bodyText(request), newSlogan)) });
  } catch (error) {
    return errorResponse(error);
  }
}

/** `DELETE /api/lexicon` with `{slogan}` takes it out again. */
export async function DELETE(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    const { slogan } = parseBody(await bodyText(request), removal);
    await removeSlogan(serverState().db, slogan);
    return Response.json({ removed: slogan });
  } catch (error) {
    return errorResponse(error);
  }
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

async function bodyText(request: Request): Promise<string> {
  const text = await request.text();
  if (text.length > LARGEST_BODY) throw new AppError("BODY_TOO_LARGE", "the request is too long", { status: 413 });
  return text;
}

function parseBody<T>(text: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError("BAD_BODY", `${issue?.path.join(".")}: ${issue?.message}`, { where: String(issue?.path[0] ?? "") });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("BAD_BODY", "the request is no JSON", { cause: error });
  }
}
