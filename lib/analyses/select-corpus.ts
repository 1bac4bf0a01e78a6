import { yearMix } from "#lib/corpus/comparable-series.ts";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { DRAFT_ID } from "#lib/corpus/draft-speech.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { groupSpeeches, type SpeechGroup } from "#lib/corpus/group-speeches.ts";
import type { Filters, GroupBy, Note } from "#lib/types.ts";
import { filtersOf } from "./params.ts";

/** The corpus and the part of it that the filters leave, as positions in `corpus.speeches`. */
export interface Selection {
  corpus: Corpus;
  members: number[];
}

export async function selectCorpus(context: AnalysisContext, filters: Filters): Promise<Selection> {
  const corpus = await context.corpus();
  const members = filterSpeeches(corpus.speeches, filtersOf(filters));
  return { corpus, members: context.draft === null ? members : members.filter((index) => corpus.speeches[index]!.id !== DRAFT_ID) };
}

/** The draft alone. */
export async function selectDraft(context: AnalysisContext): Promise<Selection> {
  const corpus = await context.corpus();
  return { corpus, members: [corpus.speeches.findIndex(({ id }) => id === DRAFT_ID)] };
}

/**
 * Groups a selection and says in notes how many speeches belong to no group, e.g. the undated ones in a year
 * chart, and between which years the mix of speeches changes.
 */
export function groupSelection(selection: Selection, by: GroupBy): { groups: SpeechGroup[]; notes: Note[] } {
  const { corpus, members } = selection;
  const { groups, ungrouped } = groupSpeeches(corpus.speeches, members, by);
  const code = by === "year" ? "UNDATED_LEFT_OUT" : "UNGROUPED_LEFT_OUT";
  const leftOut = ungrouped === 0 ? [] : [{ code, values: { speeches: ungrouped, by } }];
  return { groups, notes: by === "year" ? [...leftOut, ...mixNotes(selection)] : leftOut };
}

/**
 * A code of its own where there is a series to keep to: its level, genre and collection are the filters that
 * keep it.
 */
export function mixNotes(selection: Selection): Note[] {
  const { changed, parts, series } = yearMix(selection);
  if (changed.length === 0) return [];
  const what = { years: changed.join("、"), parts: parts.join(" ") };
  if (series === null) return [{ code: "YEARS_MIX_CHANGED", values: what }];
  const { level, genre, members, years } = series;
  const isOneOfMany = new Set(selection.members.map((index) => selection.corpus.speeches[index]!.collection)).size > 1;
  const collection: Note["values"] = isOneOfMany ? { collection: series.collection } : {};
  return [
    { code: "YEARS_MIX_SERIES", values: { ...what, level, genre, ...collection, speeches: members.length, seriesYears: years.length } },
  ];
}

/** Speech ids at positions of the corpus, for queries. */
export function speechIds({ corpus, members }: Selection): number[] {
  return members.map((index) => corpus.speeches[index]!.id);
}

/** Sum of a size over positions of the corpus. */
export function sumOver(corpus: Corpus, members: readonly number[], size: "charCount" | "tokenCount" | "sentenceCount"): number {
  return members.reduce((sum, index) => sum + corpus.speeches[index]![size], 0);
}
