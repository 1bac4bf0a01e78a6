import { viewFilters } from "#lib/analyses/index.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { AppError } from "#lib/errors.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import type { Filters } from "#lib/types.ts";
import { serverState } from "../../_server/context.ts";
import { rawParams } from "../../_server/run.ts";
import type { CorpusFilter } from "./corpus-filters.ts";

/**
 * Speeches that are left by what is chosen, and by each value in place of what is chosen of the same filter.
 */
export interface ChoiceCounts {
  left: number;
  /** Value → speeches; values that would leave none are not in it. */
  of(filter: CorpusFilter): Map<string, number>;
  /** Year → speeches, whatever years are chosen now. */
  years: Map<string, number>;
}

/** Counts the choices of a view; null where its filters make no sense, which the page itself says. */
export async function countChoices(speeches: readonly SpeechFacts[], search: URLSearchParams): Promise<ChoiceCounts | null> {
  const chosen = await filtersIn(search);
  return chosen === null ? null : countsOf(speeches, chosen);
}

/** The counts of filters that are known already. */
export function countsOf(speeches: readonly SpeechFacts[], chosen: Filters): ChoiceCounts {
  const left = (filters: Filters) => filterSpeeches(speeches, filters).map((index) => speeches[index]!);
  const anyYear = { ...chosen, year: [], yearFrom: null, yearTo: null };
  return {
    left: left(chosen).length,
    of: ({ drop, valuesOf }) => tally(left(drop(chosen)), valuesOf),
    years: tally(left(anyYear), ({ year }) => (year === null ? [] : [String(year)])),
  };
}

async function filtersIn(search: URLSearchParams): Promise<Filters | null> {
  try {
    return await viewFilters(serverState().db.read, rawParams(search));
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
