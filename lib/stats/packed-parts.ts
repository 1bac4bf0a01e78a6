import { itemCountOf, type SparseCounts } from "./sparse-counts.ts";

/** Bags of items one behind the other in typed arrays, for sums over many resamples: part `i` is `offsets[i] .. offsets[i + 1]`. */
export interface PackedParts {
  offsets: Int32Array;
  items: Int32Array;
  counts: Float64Array;
  /** One more than the highest item number. */
  itemCount: number;
}

/** Errors: RangeError on broken item numbers or counts. */
export function packParts(parts: readonly SparseCounts[]): PackedParts {
  const itemCount = itemCountOf(parts);
  const offsets = new Int32Array(parts.length + 1);
  for (const [index, { items }] of parts.entries()) offsets[index + 1] = offsets[index]! + items.length;
  const items = new Int32Array(offsets[parts.length]!);
  const counts = new Float64Array(items.length);
  for (const [index, part] of parts.entries()) {
    items.set(part.items, offsets[index]);
    counts.set(part.counts, offsets[index]);
  }
  return { offsets, items, counts, itemCount };
}

/** Item totals of a text that has each part as many times as `times` says, written over `totals`. */
export function sumParts({ offsets, items, counts }: PackedParts, times: ArrayLike<number>, totals: Float64Array): Float64Array {
  totals.fill(0);
  for (let part = 0; part + 1 < offsets.length; part++) {
    const copies = times[part]!;
    if (copies === 0) continue;
    const end = offsets[part + 1]!;
    for (let pair = offsets[part]!; pair < end; pair++) totals[items[pair]!]! += counts[pair]! * copies;
  }
  return totals;
}
