import { type Part, totalsOf } from "./parts.ts";

/**
 * Juilland's D: evenness of an item's rates over the parts. 1: the same rate everywhere; 0: all in one part.
 *
 * pᵢ = vᵢ/nᵢ; D = 1 − CV(p)/√(n − 1) with the population standard deviation: the variant for unequal parts.
 * null: no occurrence, or fewer than two parts. Errors: RangeError on negative, NaN, or a count above its size.
 * Source: Juilland et al. 1970; Gries 2008.
 *
 * @example
 * juillandD([{ count: 1, size: 9 }, { count: 2, size: 10 }, { count: 3, size: 10 }, { count: 4, size: 10 }, { count: 5, size: 11 }]) // => 0.785
 */
export function juillandD(parts: readonly Part[]): number | null {
  const totals = totalsOf(parts);
  const n = totals.parts.length;
  if (totals.count === 0 || n < 2) return null;
  const rates = totals.parts.map(({ count, size }) => count / size);
  const mean = rates.reduce((a, b) => a + b, 0) / n;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / n;
  return Math.max(0, 1 - Math.sqrt(variance) / mean / Math.sqrt(n - 1));
}
