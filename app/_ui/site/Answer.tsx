import type { ReactNode } from "react";
import type { Analysis, Ask } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Row } from "#lib/types.ts";
import { runAnalysis } from "../../_server/run.ts";
import { EmptyState } from "./EmptyState.tsx";

interface AnswerProps<R extends Row> {
  analysis: Analysis<R>;
  params: URLSearchParams;
  /** Where a click goes when these parameters make no sense. */
  resetHref: string;
  /** Answers in place of the corpus alone. */
  ask?: Ask | undefined;
  t: Translate;
  children: (result: AnalysisResult<R>) => ReactNode;
}

/**
 * Asks one question and shows its answer; an address that makes no sense gets its reason in place of the
 * answer.
 */
export async function Answer<R extends Row>({ analysis, params, resetHref, ask, t, children }: AnswerProps<R>) {
  const answer = await answerOf(() => (ask ? ask(analysis, params) : runAnalysis(analysis, params, t.locale)));
  if (answer instanceof AppError) {
    const key = `errors.code.${answer.code}`;
    return (
      <EmptyState title={t("errors.cannotAnswer")} why={t.has(key) ? t(key) : answer.message}>
        <a href={resetHref} className="button">
          {t("errors.startOver")}
        </a>
        <code className="self-center text-muted">{answer.code}</code>
      </EmptyState>
    );
  }
  return children(answer);
}

/** A person's error is an answer; the machine's own go to the error page. */
async function answerOf<R extends Row>(ask: () => Promise<AnalysisResult<R>>): Promise<AnalysisResult<R> | AppError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error;
    throw error;
  }
}
