import { appendSlogans } from "./append-tables.ts";
import { GrowingInts } from "./growing-ints.ts";
import { type Before, memoizeTable } from "./memoize-growing.ts";
import { type SloganPlaces, sloganPlaces } from "./slogan-places.ts";
import { type StateSource, withCorpus } from "./state.ts";
import type { SloganTable } from "./tables.ts";

/**
 * The table of a corpus by a lexicon; computed once for each pair of them. A draft is counted alone and put
 * behind the others.
 *
 * @param headings false leaves out what stands in titles and headings
 */
export function sloganTable(source: StateSource<"corpus" | "lexicon">, headings = true): Promise<SloganTable> {
  return tableOf(source, headings);
}

const tableOf = memoizeTable("slogans", ["lexicon"], makeTable);

async function makeTable(
  source: StateSource<"corpus" | "lexicon">,
  _: Before<SloganTable> | null,
  headings: boolean,
): Promise<SloganTable> {
  const [{ draft }, { lexicon }] = await Promise.all([source.corpus(), source.lexicon()]);
  if (draft === null) return countTable(await sloganPlaces(source, headings), lexicon.slogans.length);
  const [base, alone] = [withCorpus(source, draft.base), withCorpus(source, draft.alone)];
  return appendSlogans(await sloganTable(base, headings), await sloganTable(alone, headings));
}

function countTable(places: SloganPlaces, size: number): SloganTable {
  const count = new Int32Array(size);
  const alone = new Int32Array(size);
  const [slogans, counts, standaloneCounts] = [new GrowingInts(), new GrowingInts(), new GrowingInts()];
  const offsets = new Int32Array(places.offsets.length);
  for (let speech = 0; speech + 1 < offsets.length; speech++) {
    const touched: number[] = [];
    for (let place = places.offsets[speech]!; place < places.offsets[speech + 1]!; place++) {
      const slogan = places.slogans[place]!;
      if (count[slogan] === 0) touched.push(slogan);
      count[slogan]! += 1;
      if (places.containers[place] === -1) alone[slogan]! += 1;
    }
    for (const slogan of touched.sort((a, b) => a - b)) {
      slogans.push(slogan);
      counts.push(count[slogan]!);
      standaloneCounts.push(alone[slogan]!);
      count[slogan] = 0;
      alone[slogan] = 0;
    }
    offsets[speech + 1] = slogans.length;
  }
  return { offsets, slogans: slogans.done(), counts: counts.done(), standaloneCounts: standaloneCounts.done() };
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
