import { appendSlogans } from "./append-tables.ts";
import type { AnalysisContext } from "./context.ts";
import { GrowingInts } from "./growing-ints.ts";
import { type SloganPlaces, sloganPlaces } from "./slogan-places.ts";
import type { SloganTable } from "./tables.ts";

/**
 * The table of the present corpus and lexicon; computed once for each pair of them.
 *
 * @param headings false leaves out what stands in titles and headings
 */
export async function sloganTable(context: AnalysisContext, headings = true): Promise<SloganTable> {
  if (context.draft !== null)
    return appendSlogans(await sloganTable(context.draft.base, headings), await sloganTable(context.draft.alone, headings));
  const corpus = await context.corpus();
  const { lexicon } = await context.lexicon();
  return context.remember(`slogan-table ${corpus.storeVersion} ${lexicon.hash} ${headings}`, async () =>
    countTable(await sloganPlaces(context, headings), lexicon.slogans.length),
  );
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
