import { type Reading, readSpeech } from "#lib/analyses/index.ts";
import { serverState } from "../../../../_server/context.ts";
import { errorResponse } from "../../../../_server/error-response.ts";
import { speechId } from "../../../../_server/speech-id.ts";

export const dynamic = "force-dynamic";

/**
 * `GET /api/v1/speeches/<id>`: text, sentences with their themes, slogans, words that seem replaced, and
 * metadata with its evidence.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    return Response.json(speechDocument(await readSpeech(serverState().context, speechId((await params).id))));
  } catch (error) {
    return errorResponse(error);
  }
}

function speechDocument({ record, text, sentences, slogans, substitutions }: Reading) {
  const { metadataEvidence, id, ...speech } = record;
  return {
    speech: { speechId: id, ...speech },
    metadata: metadataEvidence,
    text,
    sentences: sentences.map((sentence) => ({ ...sentence, text: text.slice(sentence.start, sentence.end) })),
    slogans,
    substitutions,
  };
}
