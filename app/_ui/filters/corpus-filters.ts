import type { Vocabulary } from "#lib/i18n/index.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import type { FilterName } from "../links/search.ts";

/** A filter of the strip whose values are ticked. */
export interface CorpusFilter {
  name: FilterName;
  /** Values that a speech has; none where it has no such thing. */
  valuesOf(speech: SpeechFacts): readonly string[];
  /** The list that names the values; without one they are their own names. */
  names?: Vocabulary;
}

/** The ticked filters in the strip's order; a new one is a line here and a name in FILTER_NAMES, in the parameters and in both catalogs. */
export const CORPUS_FILTERS: readonly CorpusFilter[] = [
  { name: "level", valuesOf: ({ level }) => list(level), names: "levels" },
  { name: "genre", valuesOf: ({ genre }) => list(genre), names: "genres" },
  { name: "region", valuesOf: ({ region }) => list(region) },
  { name: "speaker", valuesOf: ({ speaker }) => list(speaker) },
];

function list(value: string | null): string[] {
  return value === null ? [] : [value];
}
