import { speechNotFound } from "#lib/analyses/index.ts";
import { selectReceipt, selectSpeechRecord } from "#lib/queries/index.ts";
import { serverState } from "../../../../../_server/context.ts";
import { errorResponse } from "../../../../../_server/error-response.ts";
import { speechId } from "../../../../../_server/speech-id.ts";

export const dynamic = "force-dynamic";

/**
 * `GET /api/v1/speeches/<id>/receipt`: what was removed from the file's text and what was folded, with the
 * file and the hashes.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const id = speechId((await params).id);
    const { read } = serverState().db;
    const [record, receipt] = await Promise.all([selectSpeechRecord(read, id), selectReceipt(read, id)]);
    if (record === null || receipt === null) throw speechNotFound(id);
    const { file, title, contentHash, textHash, normaliserVersion } = record;
    return Response.json({ speechId: id, title, file, contentHash, textHash, normaliserVersion, receipt });
  } catch (error) {
    return errorResponse(error);
  }
}
