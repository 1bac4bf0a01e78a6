import { z } from "zod";
import { correctThemes, withdrawThemes } from "#lib/ingest/index.ts";
import { serverState } from "../../../_server/context.ts";
import { checkedBy, readFields } from "../../../_server/door/fields.ts";
import { takeIn } from "../../../_server/door/take-in.ts";

export const dynamic = "force-dynamic";

const whole = z.coerce.number().int().min(0).max(2_147_483_646);
const place = z.object({ speechId: whole, sentence: whole });
const correction = place.extend({ themes: z.array(z.string()).max(32) });

/**
 * `POST /api/themes/corrections` with `{speechId, sentence, themes}` keeps a person's reading of one
 * sentence. A page's form sends the same as fields (`theme` repeatable, `intent=withdraw` to take it back,
 * `back` for where to go on) and is led back.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { isForm, form, json } = await readFields(request);
    if (isForm) return takeForm(form);
    const { themes, ...sentence } = checkedBy(correction, json);
    await correct(sentence, themes);
    return Response.json({ corrected: { ...sentence, themes } });
  });
}

/** `DELETE /api/themes/corrections` with `{speechId, sentence}`: the rules speak for the sentence again. */
export async function DELETE(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const sentence = checkedBy(place, (await readFields(request)).json);
    await correct(sentence, null);
    return Response.json({ withdrawn: sentence });
  });
}

async function correct(sentence: z.infer<typeof place>, themes: readonly string[] | null): Promise<void> {
  const { db, context } = serverState();
  const { coder } = await context.themes();
  await (themes === null ? withdrawThemes(db, coder, sentence) : correctThemes(db, coder, sentence, themes));
}

async function takeForm(form: URLSearchParams): Promise<Response> {
  const sentence = checkedBy(place, { speechId: form.get("speechId"), sentence: form.get("sentence") });
  await correct(sentence, form.get("intent") === "withdraw" ? null : form.getAll("theme"));
  const back = form.get("back") ?? "";
  // Only to pages of this site, never to `//elsewhere`.
  const location = /^\/(themes|speeches)\/[^\\\r\n]*$/.test(back) ? back : `/speeches/${sentence.speechId}#s${sentence.sentence}`;
  return new Response(null, { status: 303, headers: { location } });
}
