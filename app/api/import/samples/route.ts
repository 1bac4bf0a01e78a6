import { ingestPaths, removeSamples, restoreSamples } from "#lib/ingest/index.ts";
import { serverState } from "../../../_server/context.ts";
import { readText } from "../../../_server/door/body.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { turnsOf } from "../../../_server/door/turns.ts";
import { greetAgain, isStoreEmpty } from "../../../_server/first-charts.ts";
import { leadBack } from "../../../_server/lead-back.ts";

export const dynamic = "force-dynamic";

const FOLDER = "corpus/samples";
const LARGEST_FORM = 20_000;

/**
 * `POST /api/import/samples`: puts the sample speeches into the corpus; again, nothing is stored twice. A
 * page's form may say `intent=remove`, which takes them all out, or `intent=restore`, which undoes that, and
 * `back`, where it is led; otherwise a form is sent on to the overview.
 */
export async function POST(request: Request): Promise<Response> {
  const work = async () => {
    const isForm = (request.headers.get("accept") ?? "").includes("text/html");
    const form = await formOf(request);
    const { db } = serverState();
    if (form.get("intent") === "remove") return answer(isForm, form, { removed: await removeSamples(db) }, "samplesRemoved");
    if (form.get("intent") === "restore") return answer(isForm, form, { restored: await restoreSamples(db) }, null);
    const store = () => ingestPaths([FOLDER], { db, sample: true, metadataFile: `${FOLDER}/metadata.csv`, signal: request.signal });
    const isFirst = await isStoreEmpty();
    const { stored, refused } = await turnsOf("imports").run(store, request.signal);
    const done = answer(isForm, form, { stored, refused }, null);
    return isFirst ? greetAgain(done) : done;
  };
  return takeIn(request, "write", work, (code) => seeOther(`/import?refused=${code}`));
}

/**
 * `DELETE /api/import/samples`: takes all samples out of the corpus; nothing is deleted, `intent=restore`
 * puts them back.
 */
export async function DELETE(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => Response.json({ removed: await removeSamples(serverState().db) }));
}

async function formOf(request: Request): Promise<URLSearchParams> {
  const isForm = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  return new URLSearchParams(isForm ? await readText(request, LARGEST_FORM) : "");
}

/** @param notice parameter that tells the page what happened, so that it offers the way back */
function answer(isForm: boolean, form: URLSearchParams, done: Record<string, number>, notice: string | null): Response {
  if (!isForm) return Response.json(done);
  const back = new URL(form.get("back") ?? "/", "http://here");
  back.searchParams.delete("samplesRemoved");
  if (notice !== null) back.searchParams.set(notice, String(Object.values(done)[0]));
  return leadBack(back.pathname + back.search, null);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
