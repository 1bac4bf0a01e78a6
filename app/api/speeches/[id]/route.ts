import { AppError } from "#lib/errors.ts";
import {
  acceptText,
  assignSpeech,
  CORRECTABLE,
  chooseVersion,
  collectionName,
  correctFields,
  removeSpeech,
  restoreSpeech,
  splitSpeech,
} from "#lib/ingest/index.ts";
import type { Facets, MetadataField } from "#lib/types.ts";
import { serverState } from "../../../_server/context.ts";
import { readFields } from "../../../_server/door/fields.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { leadBack } from "../../../_server/lead-back.ts";
import { speechId } from "../../../_server/speech-id.ts";

export const dynamic = "force-dynamic";

interface RouteContext {
  params: Promise<{ id: string }>;
}

/**
 * A page's form: `intent` is correct, unknown, undo-correction, remove, restore, choose, accept or split.
 * Leads back to `back`, with `problem=<code>` when it was refused.
 */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  let back: string | null = null;
  const answer = async () => {
    const { form } = await readFields(request);
    back = form.get("back");
    await change(speechId((await params).id), form.get("intent") ?? "", form.get("field"), form.get("value"));
    return leadBack(back ?? "/speeches", null);
  };
  return takeIn(request, "write", answer, (code) => (back === null ? null : leadBack(back, code)));
}

/**
 * `{"date": "2021-03", "speaker": null}`: corrects all fields or, when one of them is refused, none; ""
 * stands for "not known", null takes a correction back. `collection` moves the speech, `facet.NAME` sets a
 * column of the user's own, null or "" takes it away.
 */
export async function PATCH(request: Request, { params }: RouteContext): Promise<Response> {
  return takeIn(request, "write", async () => {
    const id = speechId((await params).id);
    const { collection, facets, fields } = partsOf((await readFields(request)).json);
    const corrections = fieldsOf(fields);
    const moved = collection === undefined ? {} : { collection: collectionName(collection, false) };
    if (corrections.length > 0) await correctFields(serverState().db, id, corrections);
    if (collection !== undefined || Object.keys(facets).length > 0) await assignSpeech(serverState().db, id, { facets, ...moved });
    return Response.json({ speechId: id });
  });
}

/** Takes the speech out of the corpus; nothing is deleted, POST with intent=restore puts it back. */
export async function DELETE(request: Request, { params }: RouteContext): Promise<Response> {
  return takeIn(request, "write", async () => {
    const id = speechId((await params).id);
    await removeSpeech(serverState().db, id);
    return Response.json({ speechId: id });
  });
}

async function change(id: number, intent: string, field: string | null, value: string | null): Promise<void> {
  const { db } = serverState();
  if (intent === "remove") return removeSpeech(db, id);
  if (intent === "restore") return restoreSpeech(db, id);
  if (intent === "choose") return chooseVersion(db, id);
  if (intent === "accept") return acceptText(db, id);
  if (intent === "split") return void (await splitSpeech(db, id));
  const values = new Map([
    ["correct", value ?? undefined],
    ["unknown", ""],
    ["undo-correction", null],
  ]);
  const wanted = values.get(intent);
  if (wanted === undefined) throw new AppError("BAD_PARAMETER", `there is no intent ${intent}`, { where: "intent" });
  await correctFields(db, id, [[fieldNamed(field ?? ""), wanted]]);
}

function fieldNamed(name: string): MetadataField {
  const field = CORRECTABLE.find((known) => known === name);
  if (field === undefined) throw new AppError("BAD_METADATA", `there is no field ${name}`, { where: "field" });
  return field;
}

/**
 * A body's fields, and beside them what is no field of the text: its collection and the user's own columns.
 */
function partsOf(body: unknown): { collection: string | undefined; facets: Facets; fields: unknown } {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return { collection: undefined, facets: {}, fields: body };
  const { collection, ...others } = body as Record<string, unknown>;
  if (collection !== undefined && typeof collection !== "string")
    throw new AppError("COLLECTION_INVALID", "a collection is a name", { where: "collection" });
  const facets = Object.entries(others).filter(([name]) => name.startsWith("facet."));
  for (const [name, value] of facets)
    if (value !== null && typeof value !== "string") throw new AppError("BAD_METADATA", "a value is a string or null", { where: name });
  const fields = Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith("facet.")));
  return { collection, facets: Object.fromEntries(facets.map(([name, value]) => [name.slice(6), String(value ?? "")])), fields };
}

function fieldsOf(body: unknown): [MetadataField, string | null][] {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new AppError("BAD_PARAMETER", "the body is a JSON object of fields");
  return Object.entries(body).map(([name, value]) => {
    if (value !== null && typeof value !== "string") throw new AppError("BAD_METADATA", "a value is a string or null", { where: name });
    return [fieldNamed(name), value];
  });
}
