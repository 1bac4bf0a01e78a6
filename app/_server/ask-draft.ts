import "server-only";
import { type Analysis, type AnalysisContext, type RawParams, runAnalysis, withDraft } from "#lib/analyses/index.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import { prepareDraft } from "#lib/ingest/index.ts";
import type { AnalysisResult, Locale, Row } from "#lib/types.ts";
import { serverState } from "./context.ts";
import { turnsOf } from "./door/turns.ts";
import { rawParams } from "./run.ts";

/**
 * A draft that questions can be asked about as long as this object lives. Nothing of it is stored or kept.
 *
 * @throws AppError QUEUE_FULL (503), and what `prepareDraft` throws
 */
export async function openDraft(text: string): Promise<AnalysisContext> {
  return withDraft(serverState().context, await turnsOf("parsing").run(() => prepareDraft(text)));
}

/** Answers one question with a draft in it, as `runAnalysis` does without. */
export function askDraft<R extends Row>(
  draft: AnalysisContext,
  analysis: Analysis<R>,
  params: URLSearchParams | RawParams,
  locale: Locale,
): Promise<AnalysisResult<R>> {
  return runAnalysis(draft, analysis, params instanceof URLSearchParams ? rawParams(params) : params, (key) => columnLabel(key, locale));
}
