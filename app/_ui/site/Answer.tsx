import type { ReactNode } from "react";
import { AppError } from "#lib/errors.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { runAnalysis } from "../../_server/run.ts";
import { EmptyState } from "./EmptyState.tsx";

interface AnswerProps {
  analysis: string;
  params: URLSearchParams;
  /** Where a click goes when these parameters make no sense. */
  resetHref: string;
  /** Answers in place of the corpus alone. */
  ask?: ((name: string, params: URLSearchParams) => Promise<AnalysisResult>) | undefined;
  t: Translate;
  children: (result: AnalysisResult) => ReactNode;
}

/** Asks one question and shows its answer; an address that makes no sense gets its reason in place of the answer. */
export async function Answer({ analysis, params, resetHref, ask, t, children }: AnswerProps) {
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
async function answerOf(ask: () => Promise<AnalysisResult>): Promise<AnalysisResult | AppError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error;
    throw error;
  }
}
