import { AppError } from "#lib/errors.ts";
import { acceptSuggestions } from "#lib/ingest/index.ts";
import type { MetadataField } from "#lib/types.ts";
import { serverState } from "../../../_server/context.ts";
import { readFields } from "../../../_server/door/fields.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { leadBack } from "../../../_server/lead-back.ts";
import { idsOfRuns } from "../../../_ui/library/id-runs.ts";

export const dynamic = "force-dynamic";

/**
 * Accepts suggested values: of `speech` (repeatable; in a form also several, `1-3,7`), or of all speeches without it; of `field` (repeatable:
 * date, level, region, office, genre, occasion), or of all fields. A form is led
 * back to `back`; a JSON body `{"speech": [1, 2]}` or `{}` is answered with `{"accepted": n}`.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { db } = serverState();
    const { isForm, form, json } = await readFields(request);
    if (!isForm) return Response.json({ accepted: await acceptSuggestions(db, idsOf(json), fieldsOf(json)) });
    const lists = form.getAll("speech").map((text) => idsOfRuns(String(text)));
    if (lists.includes(null)) throw new AppError("BAD_PARAMETER", "speech is an id, or ids such as 1-3,7", { where: "speech" });
    const ids = lists.flatMap((list) => list ?? []);
    await acceptSuggestions(db, lists.length === 0 ? null : ids, knownFields(form.getAll("field")));
    return leadBack(form.get("back") ?? "/speeches", null);
  });
}

const FIELDS: readonly MetadataField[] = ["date", "level", "region", "office", "genre", "occasion"];

function knownFields(names: readonly unknown[]): MetadataField[] | null {
  const fields = FIELDS.filter((field) => names.includes(field));
  if (fields.length !== new Set(names).size)
    throw new AppError("BAD_PARAMETER", `field is one of ${FIELDS.join(", ")}`, { where: "field" });
  return fields.length === 0 ? null : fields;
}

function fieldsOf(body: unknown): MetadataField[] | null {
  const given = typeof body === "object" && body !== null && "field" in body ? body.field : [];
  return knownFields(Array.isArray(given) ? given : [given]);
}

function idsOf(body: unknown): number[] | null {
  const speech = typeof body === "object" && body !== null && "speech" in body ? body.speech : null;
  if (speech === null || speech === undefined) return null;
  if (!Array.isArray(speech) || !speech.every((id) => Number.isInteger(id)))
    throw new AppError("BAD_PARAMETER", "speech is a list of ids", { where: "speech" });
  return speech;
}
