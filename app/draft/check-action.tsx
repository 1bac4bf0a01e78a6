"use server";

import type { ReactNode } from "react";
import { AppError } from "#lib/errors.ts";
import { checkDraft } from "../_server/check-draft.ts";
import { draftOf } from "../_server/draft-request.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { DraftReport } from "./_parts/DraftReport.tsx";

export interface DraftState {
  /** The draft, so that the form keeps it. */
  text: string;
  report: ReactNode;
}

/** Checks what the form holds and gives the report to show below it. */
export async function checkDraftForm(_before: DraftState, form: FormData): Promise<DraftState> {
  const t = await requestTranslate();
  const given = form.get("text");
  const years = form.get("years");
  try {
    const text = await draftOf(form, "text");
    const result = await checkDraft(text, typeof years === "string" ? years : undefined, t.locale);
    return { text, report: <DraftReport text={text} result={result} t={t} /> };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const known = `errors.code.${error.code}`;
    return {
      text: typeof given === "string" ? given : "",
      report: <EmptyState title={error.code} why={t.has(known) ? t(known) : error.message} />,
    };
  }
}
