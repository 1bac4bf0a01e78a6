import { AppError } from "#lib/errors.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { serverState } from "../../../_server/context.ts";
import { errorResponse } from "../../../_server/error-response.ts";
import { guardWrite } from "../../../_server/guard-write.ts";

export const dynamic = "force-dynamic";

const FOLDER = "corpus/samples";

/** `POST /api/import/samples`: puts the sample speeches into the corpus; again, nothing is stored twice. A form is sent on to the overview. */
export async function POST(request: Request): Promise<Response> {
  const isForm = (request.headers.get("accept") ?? "").includes("text/html");
  try {
    guardWrite(request);
    const { stored, refused } = await ingestPaths([FOLDER], {
      db: serverState().db,
      sample: true,
      metadataFile: `${FOLDER}/metadata.csv`,
      signal: request.signal,
    });
    return isForm ? seeOther("/") : Response.json({ stored, refused });
  } catch (error) {
    if (isForm && error instanceof AppError && error.status < 500) return seeOther(`/import?refused=${error.code}`);
    return errorResponse(error);
  }
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
