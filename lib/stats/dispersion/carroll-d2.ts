import { type Part, totalsOf } from "./parts.ts";

/**
 * Carroll's D₂: evenness of an item's rates over the parts as relative entropy. 1: the same rate everywhere; 0: all in one part.
 *
 * H(pᵢ/Σp)/log₂ n with pᵢ = vᵢ/nᵢ. null: no occurrence, or fewer than two parts. Errors: RangeError on negative, NaN, or a count above its size.
 * Source: Carroll 1970; Gries 2008.
 *
 * @example
 * carrollD2([{ count: 1, size: 9 }, { count: 2, size: 10 }, { count: 3, size: 10 }, { count: 4, size: 10 }, { count: 5, size: 11 }]) // => 0.9379
 */
export function carrollD2(parts: readonly Part[]): number | null {
  const totals = totalsOf(parts);
  if (totals.count === 0 || totals.parts.length < 2) return null;
  const rates = totals.parts.map(({ count, size }) => count / size);
  const total = rates.reduce((a, b) => a + b, 0);
  const entropy = rates.reduce((sum, rate) => (rate === 0 ? sum : sum - (rate / total) * Math.log2(rate / total)), 0);
  return entropy / Math.log2(rates.length);
}
