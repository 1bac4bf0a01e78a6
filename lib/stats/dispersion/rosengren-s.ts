import { type Part, totalsOf } from "./parts.ts";

/**
 * Rosengren's S: evenness of an item's spread over the parts. 1: in proportion to their sizes; down to the smallest part's share when all stand there.
 *
 * (Σ √(vᵢ sᵢ))²/f. null: no occurrence. Errors: RangeError on negative, NaN, or a count above its size. Source: Rosengren 1971, for unequal parts.
 *
 * @example
 * rosengrenS([{ count: 1, size: 9 }, { count: 2, size: 10 }, { count: 3, size: 10 }, { count: 4, size: 10 }, { count: 5, size: 11 }]) // => 0.9498
 */
export function rosengrenS(parts: readonly Part[]): number | null {
  const totals = totalsOf(parts);
  if (totals.count === 0) return null;
  const sum = totals.parts.reduce((total, { count, size }) => total + Math.sqrt((count * size) / totals.size), 0);
  return (sum * sum) / totals.count;
}
