import type { ItemTable } from "../tables.ts";
import { foldsCase, toFoldedCase } from "./case-folded.ts";

/**
 * A table of words in which those that differ only by the case of Latin letters are one item, named by the
 * writing that is most frequent in it (of equals the first by code units). The table itself where there are
 * none.
 */
export function foldWords(table: ItemTable): ItemTable {
  const writings = new Map<string, number[]>();
  table.labels.forEach((label, item) => {
    if (!foldsCase(label)) return;
    const folded = toFoldedCase(label);
    writings.set(folded, [...(writings.get(folded) ?? []), item]);
  });
  const several = [...writings.values()].filter((items) => items.length > 1);
  if (several.length === 0) return table;
  const totals = totalsOf(table);
  const itemOf = Int32Array.from(table.labels, (_, item) => item);
  for (const items of several) {
    const [chosen] = items.toSorted((a, b) => totals[b]! - totals[a]! || (table.labels[a]! < table.labels[b]! ? -1 : 1));
    for (const item of items) itemOf[item] = chosen!;
  }
  return { ...table, ...mergePairs(table, itemOf) };
}

function totalsOf({ labels, items, counts }: ItemTable): Float64Array {
  const totals = new Float64Array(labels.length);
  for (let pair = 0; pair < items.length; pair++) totals[items[pair]!]! += counts[pair]!;
  return totals;
}

/** The pairs of each speech with items renamed, those of one item added up, ascending. */
function mergePairs({ offsets, items, counts }: ItemTable, itemOf: Int32Array) {
  const merged = new Int32Array(offsets.length);
  const [kept, sums] = [new Int32Array(items.length), new Int32Array(items.length)];
  let length = 0;
  for (let speech = 0; speech + 1 < offsets.length; speech++) {
    const own = new Map<number, number>();
    for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) {
      const item = itemOf[items[pair]!]!;
      own.set(item, (own.get(item) ?? 0) + counts[pair]!);
    }
    for (const [item, count] of [...own].sort((a, b) => a[0] - b[0])) {
      kept[length] = item;
      sums[length] = count;
      length += 1;
    }
    merged[speech + 1] = length;
  }
  return { offsets: merged, items: kept.slice(0, length), counts: sums.slice(0, length) };
}
