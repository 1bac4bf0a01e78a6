import { type Part, totalsOf } from "./parts.ts";

/**
 * Range: in how many parts (paragraphs, speeches, years) an item occurs, of how many, and their share in
 * 0..1. Parts of size 0 do not count. share is null when there is no part. Errors: RangeError on negative,
 * NaN, or a count above its size.
 *
 * @example
 * documentRange([{ count: 2, size: 100 }, { count: 0, size: 80 }]) // => { hit: 1, parts: 2, share: 0.5 }
 */
export function documentRange(parts: readonly Part[]): { hit: number; parts: number; share: number | null } {
  const totals = totalsOf(parts);
  const hit = totals.parts.filter(({ count }) => count > 0).length;
  return { hit, parts: totals.parts.length, share: totals.parts.length === 0 ? null : hit / totals.parts.length };
}
