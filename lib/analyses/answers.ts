import type { AnalysisContext } from "#lib/corpus/context.ts";
import { StateCache } from "#lib/corpus/state-cache.ts";
import { pinned } from "#lib/corpus/with-draft.ts";
import type { Analysis, AnalysisRows } from "./analysis.ts";

/** Answers kept for one state of corpus, lexicon and themes. */
const MOST_ANSWERS = 200;
const answers = new StateCache<AnalysisRows>({ most: MOST_ANSWERS });

/**
 * Answers a question once for each state. The analysis is handed that state and no newer one. An answer about a draft goes with the draft's own corpus.
 *
 * @param params as the analysis's schema gives them: equal questions have them in the same order
 */
export async function answerOnce(context: AnalysisContext, analysis: Analysis, params: Record<string, unknown>): Promise<AnalysisRows> {
  const fixed = await pinned(context);
  const state = await Promise.all([fixed.corpus(), fixed.lexicon(), fixed.themes()]);
  const request = JSON.stringify([analysis.name, params, (await analysis.state?.()) ?? null]);
  return answers.get(state, request, () => analysis.run(fixed, params));
}
