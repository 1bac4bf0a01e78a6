import { checkKeynessCounts, type KeynessCounts, nothingToCompare } from "./keyness-counts.ts";

/**
 * Log ratio: the size of a difference in doublings. 1 means twice as frequent in the target, −1 half as
 * frequent, 0 equal.
 *
 * log₂((f₁ + ½)/(N₁ + ½)) − log₂((f₂ + ½)/(N₂ + ½)); the halves keep it finite when one count is 0. For rare
 * items it jumps about: rank by `logRatioConservative` instead. null: the item is on neither side, or a side
 * is empty. Errors: RangeError on negative, NaN, or a count above its size. Source: Hardie 2014, with
 * Walter's adjustment as in Evert's `corpora` (keyness.R).
 *
 * @example
 * logRatio({ countTarget: 91, sizeTarget: 29454, countReference: 36, sizeReference: 26387 }) // => 1.1672
 */
export function logRatio(counts: KeynessCounts): number | null {
  checkKeynessCounts(counts);
  if (nothingToCompare(counts)) return null;
  const { countTarget, sizeTarget, countReference, sizeReference } = counts;
  return Math.log2((countTarget + 0.5) / (sizeTarget + 0.5)) - Math.log2((countReference + 0.5) / (sizeReference + 0.5));
}
