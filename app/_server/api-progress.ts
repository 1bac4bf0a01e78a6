import "server-only";
import { findAnalysis } from "#lib/analyses/index.ts";
import { answerResponse, type Form } from "./api-answer.ts";
import { ASK_AGAIN_SECONDS, askPatiently } from "./ask-patiently.ts";

/** Milliseconds in which an answer may come at once. */
const AT_ONCE = 1_000;

/** The answer, or by 202 how far it has come. */
export async function answerOrProgress(name: string, search: URLSearchParams, form: Form): Promise<Response> {
  const answer = await askPatiently(findAnalysis(name), search, form.locale, AT_ONCE);
  if ("result" in answer) return answerResponse(answer.result, form);
  const headers = { "retry-after": `${ASK_AGAIN_SECONDS}`, "preference-applied": "respond-async", "cache-control": "no-store" };
  return Response.json({ analysis: name, progress: answer.share }, { status: 202, headers });
}
