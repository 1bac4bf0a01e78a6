import { type Part, totalsOf } from "../dispersion/parts.ts";

/**
 * Kullback-Leibler divergence of an item's spread from the parts' sizes, in bits: 0 when in proportion, −log₂ (smallest share) at most.
 *
 * Σ (vᵢ/f) log₂((vᵢ/f)/sᵢ), 0 · log 0 = 0. null: no occurrence. Errors: RangeError on negative, NaN, or a count above its size.
 * Source: Gries 2020. A measure of dispersion only: between two word lists it is infinite wherever a word is missing, use `jensenShannon` there.
 *
 * @example
 * klDivergence([{ count: 1, size: 9 }, { count: 2, size: 10 }, { count: 3, size: 10 }, { count: 4, size: 10 }, { count: 5, size: 11 }]) // => 0.137
 */
export function klDivergence(parts: readonly Part[]): number | null {
  const totals = totalsOf(parts);
  if (totals.count === 0) return null;
  return totals.parts.reduce((sum, { count, size }) => {
    const share = count / totals.count;
    return share === 0 ? sum : sum + share * Math.log2((share * totals.size) / size);
  }, 0);
}
