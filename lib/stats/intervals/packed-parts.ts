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

/** Resamples that are summed at once. */
export const TOGETHER = 4;

/**
 * Item totals of four resamples of the parts `first .. first + size` at once: each pair is read once for all of
 * them, and their totals of an item lie side by side in memory, where most of the time of a sum goes.
 */
export class JointSums {
  /** How often each resample has each part; by resample. To be filled before `sum`. */
  readonly times: readonly Int32Array[];
  private readonly totals: readonly Int32Array[];
  private readonly wide: Int32Array;

  constructor(
    private readonly parts: PackedParts,
    private readonly first: number,
    private readonly size: number,
  ) {
    this.times = Array.from({ length: TOGETHER }, () => new Int32Array(parts.offsets.length - 1));
    this.totals = this.times.map(() => new Int32Array(parts.itemCount));
    this.wide = new Int32Array(parts.itemCount * TOGETHER);
  }

  /** By resample; the same arrays every time. */
  sum(): readonly Int32Array[] {
    const { offsets, items, counts } = this.parts;
    const [a, b, c, d] = this.times as [Int32Array, Int32Array, Int32Array, Int32Array];
    this.wide.fill(0);
    for (let part = this.first; part < this.first + this.size; part++) {
      const [start, end] = [offsets[part]!, offsets[part + 1]!];
      if ((a[part]! | b[part]! | c[part]! | d[part]!) !== 0)
        addToAll(items, counts, start, end, a[part]!, b[part]!, c[part]!, d[part]!, this.wide);
    }
    for (const [resample, totals] of this.totals.entries())
      for (let item = 0; item < totals.length; item++) totals[item] = this.wide[item * TOGETHER + resample]!;
    return this.totals;
  }
}

function addToAll(
  items: Ints,
  counts: Ints,
  start: number,
  end: number,
  a: number,
  b: number,
  c: number,
  d: number,
  wide: Int32Array,
): void {
  for (let pair = start; pair < end; pair++) {
    const at = items[pair]! * TOGETHER;
    const count = counts[pair]!;
    wide[at]! += Math.imul(count, a);
    wide[at + 1]! += Math.imul(count, b);
    wide[at + 2]! += Math.imul(count, c);
    wide[at + 3]! += Math.imul(count, d);
  }
}
