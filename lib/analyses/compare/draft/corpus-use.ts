import type { AnalysisContext } from "#lib/corpus/context.ts";
import { sloganTable } from "#lib/corpus/slogan-table.ts";
import { countedChars } from "#lib/corpus/titles/counted-chars.ts";
import type { Selection } from "../../select-corpus.ts";

/** How the corpus uses every slogan, in the lexicon's order. */
export interface CorpusUse {
  counts: Int32Array;
  /** Year of the last use; 0 for none in a dated speech. */
  lastYears: Int32Array;
  /** Last year of the corpus; null when no speech has a date. */
  lastYear: number | null;
  /** Han characters, titles included, of the dated speeches in the years from–to, both included. */
  charsBetween(from: number, to: number): number;
}

/**
 * How often a slogan would have been used in the last years of the corpus had it gone on as before: its count
 * per character up to its last use, times the characters since. null for a slogan that no dated speech uses.
 */
export function expectedSince(use: CorpusUse, slogan: number, years: number): number | null {
  const lastUsed = use.lastYears[slogan]!;
  if (lastUsed === 0 || use.lastYear === null) return null;
  const before = use.charsBetween(0, lastUsed);
  return before === 0 ? null : (use.counts[slogan]! / before) * use.charsBetween(use.lastYear - years + 1, use.lastYear);
}

/** Counts and last years over a selection of the corpus. */
export async function corpusUse(context: AnalysisContext, { corpus, members }: Selection): Promise<CorpusUse> {
  const { lexicon } = await context.lexicon();
  const table = await sloganTable(context);
  const counts = new Int32Array(lexicon.slogans.length);
  const lastYears = new Int32Array(lexicon.slogans.length);
  let lastYear = 0;
  for (const speech of members) {
    const { year } = corpus.speeches[speech]!;
    lastYear = Math.max(lastYear, year ?? 0);
    for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++) {
      const slogan = table.slogans[pair]!;
      counts[slogan]! += table.counts[pair]!;
      lastYears[slogan] = Math.max(lastYears[slogan]!, year ?? 0);
    }
  }
  const chars = await countedChars(context);
  const charsBetween = (from: number, to: number) =>
    members.reduce((sum, speech) => {
      const { year } = corpus.speeches[speech]!;
      return sum + (year !== null && year >= from && year <= to ? chars[speech]! : 0);
    }, 0);
  return { counts, lastYears, lastYear: lastYear === 0 ? null : lastYear, charsBetween };
}
