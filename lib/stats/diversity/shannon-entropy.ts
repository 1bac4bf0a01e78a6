import { checkCount, checkPositive } from "../check.ts";

/**
 * Shannon entropy of shares: how spread a speech's attention is over themes, in bits unless another base is given.
 * 0: all in one; log(n) at most: evenly over n. Counts or shares may be given, they are divided by their sum.
 *
 * −Σ p log p, 0 · log 0 = 0. null: the counts add up to 0. Errors: RangeError on negative, NaN, or a base of 1 or less. Source: Shannon 1948.
 *
 * @example
 * shannonEntropy([5, 5, 5, 5]) // => 2
 */
export function shannonEntropy(counts: ArrayLike<number>, { base = 2 }: { base?: number } = {}): number | null {
  if (checkPositive(base, "base") <= 1) throw new RangeError("base must exceed 1");
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += checkCount(counts[i]!, "count");
  if (total === 0) return null;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const p = counts[i]! / total;
    if (p > 0) sum -= p * Math.log(p);
  }
  // Rounding may leave −0 for a single item.
  return Math.max(0, sum / Math.log(base));
}

/**
 * Entropy as a share of its maximum, log n for n categories (those with 0 included): 1 is an even spread, 0 everything in one.
 * Agenda diversity: compare speeches of comparable length only, short ones miss themes by chance.
 * null: fewer than two categories, or nothing counted. Source: Pielou 1966 (evenness).
 *
 * @example
 * normalisedEntropy([8, 0, 8, 0]) // => 0.5
 */
export function normalisedEntropy(counts: ArrayLike<number>): number | null {
  const entropy = shannonEntropy(counts, { base: Math.E });
  return entropy === null || counts.length < 2 ? null : entropy / Math.log(counts.length);
}
