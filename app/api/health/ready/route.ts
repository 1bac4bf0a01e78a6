import { serverState } from "../../../_server/context.ts";

export const dynamic = "force-dynamic";

/** 200 when the database answers and corpus, lexicon and themes can be read; 503 with the reason otherwise. */
export async function GET(): Promise<Response> {
  try {
    const { context } = serverState();
    const [corpus] = await Promise.all([context.corpus(), context.lexicon(), context.themes()]);
    return Response.json({ status: "ready", speeches: corpus.speeches.length, corpusVersion: corpus.version });
  } catch (error) {
    return Response.json({ status: "not ready", reason: error instanceof Error ? error.message : String(error) }, { status: 503 });
  }
}
