import { databaseFailure } from "#lib/db/failure.ts";
import { AppError } from "#lib/errors.ts";
import { serverState } from "../../../_server/context.ts";

export const dynamic = "force-dynamic";

/**
 * 200 when the database answers and corpus, lexicon and themes can be read; 503 with the reason's code
 * otherwise, and its words in the server's log.
 */
export async function GET(): Promise<Response> {
  try {
    const { context } = serverState();
    const [corpus] = await Promise.all([context.corpus(), context.lexicon(), context.themes()]);
    return Response.json({ status: "ready", speeches: corpus.speeches.length, corpusVersion: corpus.version });
  } catch (error) {
    const told = error instanceof AppError ? error : databaseFailure(error);
    process.stderr.write(`not ready: ${error instanceof Error ? error.message : String(error)}\n`);
    const refusal = { code: told?.code ?? "NOT_READY", message: "the server cannot answer yet; its log says why" };
    return Response.json({ status: "not ready", error: refusal }, { status: 503, headers: { "retry-after": "5" } });
  }
}
