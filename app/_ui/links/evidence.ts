import type { GroupBy } from "#lib/types.ts";
import { address, filtersWith, phraseRules } from "./search.ts";
import { themeSentencesAddress } from "./theme-links.ts";

/**
 * What one group of a chart narrows the corpus to, e.g. year 2015 → `{year: "2015"}`; the group's key is the
 * filter's value.
 */
export function groupFilter(by: GroupBy, group: string | number): Record<string, string | number> {
  return { [by]: group };
}

/**
 * Where a count of a phrase leads: its sentences, narrowed to the group that was counted. Every mark's link
 * to its sentences is made here.
 */
export function phraseEvidence(search: URLSearchParams, phrase: string, by?: GroupBy, group?: string | number): string {
  const narrowed = by && group !== undefined ? groupFilter(by, group) : {};
  return address("/concordance", filtersWith(search, { ...narrowed, ...phraseRules(search), phrase }));
}

/** Where a concordance line leads: the sentence in the reader, with the hit marked. */
export function sentenceAddress(speechId: string | number, sentence: number, start?: number, end?: number): string {
  const hit = start === undefined || end === undefined ? "" : `?at=${start}-${end}`;
  return `/speeches/${speechId}${hit}${sentence >= 0 ? `#s${sentence}` : ""}`;
}

/** Where a share of a theme leads: its sentences in the group that was counted. */
export function themeEvidence(search: URLSearchParams, theme: string, by: GroupBy, group: string | number): string {
  return themeSentencesAddress(search, theme, groupFilter(by, group));
}

/** An analysis's answer as CSV, in the reader's language. */
export function csvAddress(analysis: string, params: URLSearchParams, locale: string): string {
  const search = new URLSearchParams(params);
  search.set("lang", locale);
  search.set("format", "csv");
  return `/api/v1/${analysis}?${search}`;
}

/** The same rows in another form, from the address of their CSV. */
export function formatAddress(csv: string, format: "csv" | "xlsx" | "json"): string {
  return csv.replace(/([?&]format=)csv\b/, `$1${format}`);
}
