import { itemCountOf, type SparseCounts } from "../divergence/sparse-counts.ts";

/**
 * Bags of items one behind the other in typed arrays, for sums over many resamples: part `i` is `offsets[i]
 * .. offsets[i + 1]`.
 */
export interface PackedParts {
  offsets: Int32Array;
  /** 2 bytes each where they fit: what is summed hundreds of times then stays in the processor's cache. */
  items: Uint16Array | Int32Array;
  counts: Uint16Array | Int32Array;
  /** One more than the highest item number. */
  itemCount: number;
}

const LARGEST_SHORT = 0xffff;

/** Errors: RangeError on broken item numbers or counts. */
export function packParts(parts: readonly SparseCounts[]): PackedParts {
  const itemCount = itemCountOf(parts);
  const offsets = new Int32Array(parts.length + 1);
  let highest = 0;
  for (const [index, { items, counts }] of parts.entries()) {
    offsets[index + 1] = offsets[index]! + items.length;
    for (let k = 0; k < counts.length; k++) highest = Math.max(highest, counts[k]!);
  }
  const size = offsets[parts.length]!;
  const items = itemCount <= LARGEST_SHORT + 1 ? new Uint16Array(size) : new Int32Array(size);
  const counts = highest <= LARGEST_SHORT ? new Uint16Array(size) : new Int32Array(size);
  for (const [index, part] of parts.entries()) {
    items.set(part.items, offsets[index]);
    counts.set(part.counts, offsets[index]);
  }
  return { offsets, items, counts, itemCount };
}

/** Item totals of a text that has each part as many times as `times` says, written over `totals`. */
export function sumParts({ offsets, items, counts }: PackedParts, times: ArrayLike<number>, totals: Int32Array): Int32Array {
  totals.fill(0);
  for (let part = 0; part + 1 < offsets.length; part++) {
    const copies = times[part]!;
    if (copies > 0) addPart(items, counts, offsets[part]!, offsets[part + 1]!, copies, totals);
  }
  return totals;
}

type Ints = PackedParts["items"];

function addPart(items: Ints, counts: Ints, start: number, end: number, copies: number, totals: Int32Array): void {
  for (let pair = start; pair < end; pair++) totals[items[pair]!]! += counts[pair]! * copies;
}
