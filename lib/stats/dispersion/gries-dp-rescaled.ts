import { checkInteger } from "../check.ts";
import { griesDp, smallestSize } from "./gries-dp.ts";
import { type Part, totalsOf } from "./parts.ts";

/**
 * The lowest DP that `count` occurrences can have in parts of these sizes: three occurrences cannot be spread
 * over three hundred paragraphs. 0..1. null: no occurrence or no text. Errors: RangeError on a fractional or
 * negative count. The occurrences are dealt out in proportion, and those left over go to the parts with the
 * largest remainders, which minimises Σ |vᵢ/f − sᵢ|.
 *
 * @example
 * griesDpMinimum(2, [10, 10, 10, 10]) // => 0.5
 */
export function griesDpMinimum(count: number, sizes: readonly number[]): number | null {
  checkInteger(count, "count", 0);
  const total = totalsOf(sizes.map((size) => ({ count: 0, size }))).size;
  if (count === 0 || total === 0) return null;
  const remainders = sizes.map((size) => ((count * size) / total) % 1).sort((a, b) => b - a);
  const leftOver = Math.round(remainders.reduce((sum, r) => sum + r, 0));
  return remainders.reduce((sum, r, rank) => sum + (rank < leftOver ? 1 - r : r), 0) / (2 * count);
}

/**
 * Deviation of proportions on the scale that is possible for the item's frequency: 0 is the most even spread
 * that so many occurrences allow, 1 everything in the smallest part. Comparable between rare and common
 * items, and over hundreds of short paragraphs.
 *
 * (DP − lowest)/(highest − lowest). null: no occurrence, fewer than two parts, or only one value possible.
 * Counts must be whole numbers. Source: frequency-adjusted DP as in Sönning's tlda, with the lowest value
 * found exactly.
 *
 * @example
 * griesDpRescaled([{ count: 1, size: 10 }, { count: 1, size: 10 }, { count: 0, size: 10 }, { count: 0, size: 10 }]) // => 0
 */
export function griesDpRescaled(parts: readonly Part[]): number | null {
  const totals = totalsOf(parts);
  const dp = griesDp(totals.parts);
  const lowest = griesDpMinimum(
    totals.count,
    totals.parts.map(({ size }) => size),
  );
  if (dp === null || lowest === null || totals.parts.length < 2) return null;
  const range = 1 - smallestSize(totals.parts) / totals.size - lowest;
  return range <= 1e-12 ? null : Math.min(1, Math.max(0, (dp - lowest) / range));
}
