import type { DraftSpeech } from "./draft-speech.ts";
import type { ItemTable, SloganTable } from "./tables.ts";

/** A table with one more speech at the end; `pairs` are [item, count]. */
export function appendSpeech<Table extends ItemTable>(table: Table, pairs: readonly (readonly [number, number])[], size: number): Table {
  return {
    ...table,
    offsets: Int32Array.from([...table.offsets, table.items.length + pairs.length]),
    items: appendInts(
      table.items,
      pairs.map(([item]) => item),
    ),
    counts: appendInts(
      table.counts,
      pairs.map(([, count]) => count),
    ),
    sizes: Float64Array.from([...table.sizes, size]),
  };
}

/** The corpus's words with the draft's behind them; words that only the draft has get labels of their own. */
export function appendTerms(table: ItemTable, { text }: DraftSpeech): ItemTable {
  const pairs: [number, number][] = [];
  const known = new Set<string>();
  table.labels.forEach((label, item) => {
    const count = text.terms.get(label);
    if (count === undefined) return;
    known.add(label);
    pairs.push([item, count]);
  });
  const own = [...text.terms].filter(([term]) => !known.has(term));
  own.forEach(([, count], at) => void pairs.push([table.labels.length + at, count]));
  return appendSpeech({ ...table, labels: [...table.labels, ...own.map(([term]) => term)] }, pairs, text.tokenCount);
}

/** One slogan table behind another of the same lexicon. */
export function appendSlogans(first: SloganTable, second: SloganTable): SloganTable {
  const shift = first.slogans.length;
  return {
    offsets: Int32Array.from([...first.offsets, ...second.offsets.subarray(1).map((offset) => offset + shift)]),
    slogans: appendInts(first.slogans, second.slogans),
    counts: appendInts(first.counts, second.counts),
    standaloneCounts: appendInts(first.standaloneCounts, second.standaloneCounts),
  };
}

function appendInts(first: Int32Array, second: ArrayLike<number>): Int32Array {
  const all = new Int32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
