"use server";

import type { ReactNode } from "react";
import type { Ask } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { askDraft, openDraft } from "../_server/ask-draft.ts";
import { draftOf } from "../_server/draft-request.ts";
import { corpusFacets } from "../_server/run.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { CompareReport } from "./_parts/CompareReport.tsx";
import { DraftFields } from "./_parts/DraftFields.tsx";
import { groupLabel, groupSearch, type Side, speechSides } from "./_parts/sides.ts";

export interface CompareDraftState {
  text: string;
  fields: ReactNode;
  report: ReactNode;
}

/** Compares what the form holds with what it names, and gives the report to show below it. Nothing is stored. */
export async function compareDraft(_before: CompareDraftState, form: FormData): Promise<CompareDraftState> {
  const [t, facets] = await Promise.all([requestTranslate(), corpusFacets()]);
  const given = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "");
  const search = new URLSearchParams(given.filter(([name]) => name !== "draft"));
  const fields = <DraftFields search={search} facets={facets} t={t} />;
  const typed = form.get("draft");
  try {
    const text = await draftOf(form, "draft");
    const draft = await openDraft(text);
    const sides = [{ key: "draft", label: t("compare.draft.name"), search: null }, ...storedSides(search, facets.speeches, t)];
    const ask: Ask = (analysis, params) => askDraft(draft, analysis, params, t.locale);
    return { text, fields, report: <CompareReport path="/compare?mode=draft" sides={sides} ask={ask} t={t} /> };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const known = `errors.code.${error.code}`;
    const report = <EmptyState title={error.code} why={t.has(known) ? t(known) : error.message} />;
    return { text: typeof typed === "string" ? typed : "", fields, report };
  }
}

/** The chosen speeches, else the chosen group, which may be the whole corpus. */
function storedSides(search: URLSearchParams, speeches: Parameters<typeof speechSides>[1], t: Translate): Side[] {
  const ids = [...new Set(search.getAll("speech"))];
  if (ids.length > 0) return speechSides(ids, speeches);
  const group = groupSearch(search, "reference");
  return [{ key: "reference", label: groupLabel(group, t), search: group }];
}
