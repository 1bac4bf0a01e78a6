import { ingestPaths } from "#lib/ingest/index.ts";
import { serverState } from "../../../_server/context.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { turnsOf } from "../../../_server/door/turns.ts";

export const dynamic = "force-dynamic";

const FOLDER = "corpus/samples";

/** `POST /api/import/samples`: puts the sample speeches into the corpus; again, nothing is stored twice. A form is sent on to the overview. */
export async function POST(request: Request): Promise<Response> {
  const answer = async () => {
    const isForm = (request.headers.get("accept") ?? "").includes("text/html");
    const store = () =>
      ingestPaths([FOLDER], { db: serverState().db, sample: true, metadataFile: `${FOLDER}/metadata.csv`, signal: request.signal });
    const { stored, refused } = await turnsOf("imports").run(store, request.signal);
    return isForm ? seeOther("/") : Response.json({ stored, refused });
  };
  return takeIn(request, "write", answer, (code) => seeOther(`/import?refused=${code}`));
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
