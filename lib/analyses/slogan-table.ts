import type { SloganMatcher } from "#lib/lexicon/matcher.ts";
import type { AnalysisContext } from "./context.ts";
import type { Corpus } from "./corpus.ts";

/** How often every slogan stands in every speech; only pairs that occur are kept. */
export interface SloganTable {
  /** Pairs of speech `i` are at `offsets[i] .. offsets[i + 1]`. */
  offsets: Int32Array;
  /** Slogan of each pair, as an index into the lexicon, ascending within a speech. */
  slogans: Int32Array;
  counts: Int32Array;
  /** Occurrences that are not inside a longer slogan. */
  standaloneCounts: Int32Array;
}

/** The table of the present corpus and lexicon; computed once for each pair of them. */
export async function sloganTable(context: AnalysisContext): Promise<SloganTable> {
  const corpus = await context.corpus();
  const { lexicon, matcher } = await context.lexicon();
  return context.remember(`slogan-table ${corpus.storeVersion} ${lexicon.hash}`, async () => countTable(corpus, matcher));
}

function countTable(corpus: Corpus, matcher: SloganMatcher): SloganTable {
  const size = matcher.slogans.length;
  const counts = new Int32Array(size);
  const alone = new Int32Array(size);
  const pairs: [slogan: number, count: number, alone: number][] = [];
  const offsets = new Int32Array(corpus.speeches.length + 1);
  for (let speech = 0; speech < corpus.speeches.length; speech++) {
    const touched: number[] = [];
    matcher.countSlogans(
      corpus.cache.units,
      corpus.cache.starts[speech]!,
      corpus.cache.starts[speech + 1]! - 1,
      (slogan, _variant, _start, _end, container) => {
        if (counts[slogan] === 0) touched.push(slogan);
        counts[slogan]! += 1;
        if (container === -1) alone[slogan]! += 1;
      },
    );
    for (const slogan of touched.sort((a, b) => a - b)) {
      pairs.push([slogan, counts[slogan]!, alone[slogan]!]);
      counts[slogan] = 0;
      alone[slogan] = 0;
    }
    offsets[speech + 1] = pairs.length;
  }
  return {
    offsets,
    slogans: Int32Array.from(pairs, ([slogan]) => slogan),
    counts: Int32Array.from(pairs, ([, count]) => count),
    standaloneCounts: Int32Array.from(pairs, ([, , standalone]) => standalone),
  };
}

/** One slogan's numbers over some speeches. */
export interface SloganTotal {
  count: number;
  standaloneCount: number;
  /** Speeches that have it. */
  speeches: number;
}

/**
 * Sums the table over speeches.
 *
 * @param members positions in the corpus
 * @returns one total per slogan of the lexicon, in its order; zeros where a slogan does not occur
 */
export function totalSlogans(table: SloganTable, members: readonly number[], lexiconSize: number): SloganTotal[] {
  const totals = Array.from({ length: lexiconSize }, () => ({ count: 0, standaloneCount: 0, speeches: 0 }));
  for (const speech of members) {
    for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++) {
      const total = totals[table.slogans[pair]!]!;
      total.count += table.counts[pair]!;
      total.standaloneCount += table.standaloneCounts[pair]!;
      total.speeches += 1;
    }
  }
  return totals;
}
