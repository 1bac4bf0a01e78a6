import { AppError } from "#lib/errors.ts";
import { assignSpeech, CORRECTABLE, collectionName, correctFields, removeSpeech, restoreSpeech } from "#lib/ingest/index.ts";
import { selectStoredSpeeches } from "#lib/queries/index.ts";
import type { MetadataField } from "#lib/types.ts";
import { serverState } from "../../../_server/context.ts";
import { readFields } from "../../../_server/door/fields.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { leadBack } from "../../../_server/lead-back.ts";

export const dynamic = "force-dynamic";

/**
 * Changes several speeches alike: `ids` are their ids with commas between, `intent` is remove, restore, correct or
 * undo-correction (of `field`, to `value`) or collection (to `value`). What one of them cannot take is refused before any
 * is changed. Leads back to `back` with `done=<intent>` and what its undoing needs.
 */
export async function POST(request: Request): Promise<Response> {
  let back = "/speeches";
  const answer = async () => {
    const { form } = await readFields(request);
    back = form.get("back") ?? back;
    const change = changeOf(form);
    await checkAll(change);
    for (const id of change.ids) await apply(id, change);
    return leadBack(noticeAddress(back, form), null);
  };
  return takeIn(request, "write", answer, (code) => leadBack(back, code));
}

interface Change {
  ids: number[];
  intent: string;
  field: MetadataField | null;
  value: string;
}

function changeOf(form: URLSearchParams): Change {
  const ids = (form.get("ids") ?? "").split(",").filter((id) => /^[1-9]\d{0,8}$/.test(id));
  if (ids.length === 0) throw new AppError("BAD_PARAMETER", "ids names no speech", { where: "ids" });
  const field = CORRECTABLE.find((known) => known === form.get("field")) ?? null;
  return { ids: ids.map(Number), intent: form.get("intent") ?? "", field, value: form.get("value") ?? "" };
}

/** A value is checked with the first speech, and is the same for all; what can differ is looked at here. */
async function checkAll({ ids, intent }: Change): Promise<void> {
  const stored = await selectStoredSpeeches(serverState().db.read, ids);
  const known = new Set(stored.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined)
    throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${missing}`, { where: String(missing), status: 404 });
  if (intent === "collection" && stored.some(({ isSample }) => isSample))
    throw new AppError("COLLECTION_INVALID", "a sample stays among the samples", { where: "collection" });
}

async function apply(id: number, { intent, field, value }: Change): Promise<void> {
  const { db } = serverState();
  if (intent === "remove") return removeSpeech(db, id);
  if (intent === "restore") return restoreSpeech(db, id);
  if (intent === "collection") return void (await assignSpeech(db, id, { facets: {}, collection: collectionName(value, false) }));
  if (field === null) throw new AppError("BAD_METADATA", "there is no such field", { where: "field" });
  if (intent === "correct") return correctFields(db, id, [[field, value]]);
  if (intent === "undo-correction") return correctFields(db, id, [[field, null]]);
  throw new AppError("BAD_PARAMETER", `there is no intent ${intent}`, { where: "intent" });
}

/** The page to come back to, with what its notice says and undoes. */
function noticeAddress(back: string, form: URLSearchParams): string {
  const notice = new URLSearchParams();
  for (const name of ["ids", "field", "was"]) if (form.get(name)) notice.set(name, form.get(name) ?? "");
  notice.set("done", form.get("intent") ?? "");
  return `${back}${back.includes("?") ? "&" : "?"}${notice}`;
}
