import { z } from "zod";
import { filterShape, parseParams } from "#lib/analyses/params.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { AppError } from "#lib/errors.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import type { Filters } from "#lib/types.ts";
import type { CorpusFilter } from "./corpus-filters.ts";

/** Speeches that are left by what is chosen, and by each value in place of what is chosen of the same filter. */
export interface ChoiceCounts {
  left: number;
  /** Value → speeches; values that would leave none are not in it. */
  of(filter: CorpusFilter): Map<string, number>;
  /** Year → speeches, whatever years are chosen now. */
  years: Map<string, number>;
}

/** Counts the choices of a view; null where its filters make no sense, which the page itself says. */
export function countChoices(speeches: readonly SpeechFacts[], search: URLSearchParams): ChoiceCounts | null {
  const chosen = filtersIn(search);
  if (chosen === null) return null;
  const without = (change: Partial<Filters>) => filterSpeeches(speeches, { ...chosen, ...change }).map((index) => speeches[index]!);
  return {
    left: without({}).length,
    of: ({ name, valuesOf }) => tally(without({ [name]: [] }), valuesOf),
    years: tally(without({ year: [], yearFrom: null, yearTo: null }), ({ year }) => (year === null ? [] : [String(year)])),
  };
}

function filtersIn(search: URLSearchParams): Filters | null {
  try {
    const raw = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
    return parseParams(z.object(filterShape), raw);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function tally(speeches: readonly SpeechFacts[], valuesOf: (speech: SpeechFacts) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const speech of speeches) for (const value of valuesOf(speech)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
