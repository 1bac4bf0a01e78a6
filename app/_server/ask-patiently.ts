import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Analysis, RawParams } from "#lib/analyses/index.ts";
import type { AnalysisResult, Locale, Row } from "#lib/types.ts";
import { type Client, currentClient, onBehalfOf } from "./answering/client.ts";
import { runAnalysis } from "./run.ts";

/** Milliseconds that a page waits for an answer before it shows how far the work has come. */
const PATIENCE = 6_000;
/** Seconds after which such a page asks again. */
export const ASK_AGAIN_SECONDS = 3;
/** So long the work goes on for somebody who has not asked again. */
const LINGER = 15_000;

/** An answer, or that it is not there yet: the share of the work that is done, null where nobody tells. */
export type PatientAnswer<R extends Row> = { result: AnalysisResult<R> } | { share: number | null };

/**
 * Asks a question that may take minutes. The work goes on while the reader asks again every few seconds and
 * ends soon after he stops; equal questions share it.
 */
export async function askPatiently<R extends Row>(
  analysis: Analysis<R>,
  params: URLSearchParams | RawParams,
  locale: Locale,
  patience = PATIENCE,
): Promise<PatientAnswer<R>> {
  const client: Client = { name: currentClient()?.name ?? "", gone: AbortSignal.timeout(LINGER) };
  const answer = onBehalfOf(client, () => runAnalysis(analysis, params, locale)).then((result) => ({ result }));
  const waiting = new AbortController();
  // Nobody listens any more when the page has been sent.
  const tooLong = sleep(patience, null, { signal: waiting.signal }).catch(() => null);
  const first = await Promise.race([answer, tooLong]).finally(() => waiting.abort());
  if (first !== null) return first;
  answer.catch(() => {});
  return { share: client.progress === undefined ? null : Atomics.load(client.progress, 1) / 1000 };
}
