import type { Vocabulary } from "#lib/i18n/index.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import type { Filters } from "#lib/types.ts";
import type { CorpusFacets } from "../../_server/run.ts";

/** A filter of the strip whose values are ticked. */
export interface CorpusFilter {
  name: string;
  /** Values that a speech has; none where it has no such thing. */
  valuesOf(speech: SpeechFacts): readonly string[];
  /** The list that names the values; without one they are their own names. */
  names?: Vocabulary;
  /** The filters without this one. */
  drop(filters: Filters): Filters;
}

/**
 * The ticked filters in the strip's order; a new one is a line here and a name in FILTER_NAMES, in the
 * parameters and in both catalogs.
 */
export const CORPUS_FILTERS: readonly CorpusFilter[] = [
  { name: "level", valuesOf: ({ level }) => list(level), names: "levels", drop: (filters) => ({ ...filters, level: [] }) },
  { name: "genre", valuesOf: ({ genre }) => list(genre), names: "genres", drop: (filters) => ({ ...filters, genre: [] }) },
  { name: "region", valuesOf: ({ region }) => list(region), drop: (filters) => ({ ...filters, region: [] }) },
  { name: "speaker", valuesOf: ({ speaker }) => list(speaker), drop: (filters) => ({ ...filters, speaker: [] }) },
];

const COLLECTION: CorpusFilter = {
  name: "collection",
  valuesOf: ({ collection }) => [collection],
  drop: (filters) => ({ ...filters, collection: ["*"] }),
};

/** Those above, collections where there are several, and the user's own columns. */
export function corpusFilters({ collections, facets }: CorpusFacets): CorpusFilter[] {
  return [...CORPUS_FILTERS, ...(collections.length > 1 ? [COLLECTION] : []), ...facets.map(({ name }) => ownColumn(name))];
}

function ownColumn(column: string): CorpusFilter {
  return {
    name: `facet.${column}`,
    valuesOf: ({ facets }) => list(facets[column] ?? null),
    drop: (filters) => ({ ...filters, facet: filters.facet.filter((pair) => !pair.startsWith(`${column}=`)) }),
  };
}

function list(value: string | null): string[] {
  return value === null ? [] : [value];
}
