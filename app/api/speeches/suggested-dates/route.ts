import { AppError } from "#lib/errors.ts";
import { acceptSuggestedDates } from "#lib/ingest/index.ts";
import { serverState } from "../../../_server/context.ts";
import { readFields } from "../../../_server/door/fields.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { leadBack } from "../../../_server/lead-back.ts";

export const dynamic = "force-dynamic";

/**
 * Accepts suggested years: of `speech` (repeatable), or of all undated speeches without it. A form is led
 * back to `back`; a JSON body `{"speech": [1, 2]}` or `{}` is answered with `{"accepted": n}`.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { db } = serverState();
    const { isForm, form, json } = await readFields(request);
    if (!isForm) return Response.json({ accepted: await acceptSuggestedDates(db, idsOf(json)) });
    const ids = form.getAll("speech").map(Number);
    await acceptSuggestedDates(db, ids.length === 0 ? null : ids);
    return leadBack(form.get("back") ?? "/speeches", null);
  });
}

function idsOf(body: unknown): number[] | null {
  const speech = typeof body === "object" && body !== null && "speech" in body ? body.speech : null;
  if (speech === null || speech === undefined) return null;
  if (!Array.isArray(speech) || !speech.every((id) => Number.isInteger(id)))
    throw new AppError("BAD_PARAMETER", "speech is a list of ids", { where: "speech" });
  return speech;
}
