import { type Part, totalsOf } from "./parts.ts";

/**
 * Gries' deviation of proportions (DP): how unevenly an item is spread over the parts. 0: as the sizes of the
 * parts would have it; near 1: all in one small part. Upper limit 1 − (smallest part's share). Over many
 * short paragraphs it is near 1 for every item: use sections or speeches as parts, or `griesDpRescaled`.
 *
 * ½ Σ |vᵢ/f − sᵢ|. null: no occurrence. Errors: RangeError on negative, NaN, or a count above its size.
 * Source: Gries 2008.
 *
 * @example
 * griesDp([{ count: 1, size: 9 }, { count: 2, size: 10 }, { count: 3, size: 10 }, { count: 4, size: 10 }, { count: 5, size: 11 }]) // => 0.18
 */
export function griesDp(parts: readonly Part[]): number | null {
  const totals = totalsOf(parts);
  if (totals.count === 0) return null;
  return totals.parts.reduce((sum, { count, size }) => sum + Math.abs(count / totals.count - size / totals.size), 0) / 2;
}

/**
 * Normalised deviation of proportions: DP divided by its upper limit, so that 1 is reached when everything
 * stands in the smallest part. 0..1. null: no occurrence, or fewer than two parts. Source: Lijffijt & Gries
 * 2012, DP/(1 − min s).
 *
 * @example
 * griesDpNorm([{ count: 1, size: 9 }, { count: 2, size: 10 }, { count: 3, size: 10 }, { count: 4, size: 10 }, { count: 5, size: 11 }]) // => 0.2195
 */
export function griesDpNorm(parts: readonly Part[]): number | null {
  const totals = totalsOf(parts);
  const dp = griesDp(totals.parts);
  if (dp === null || totals.parts.length < 2) return null;
  return dp / (1 - smallestSize(totals.parts) / totals.size);
}

export function smallestSize(parts: readonly Part[]): number {
  return parts.reduce((smallest, { size }) => Math.min(smallest, size), Number.POSITIVE_INFINITY);
}
