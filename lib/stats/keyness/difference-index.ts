import { checkKeynessCounts, type KeynessCounts, nothingToCompare } from "./keyness-counts.ts";

/**
 * Difference index: where an item stands between "only in the reference" (−100) and "only in the target" (100); 0 is equal rates.
 *
 * null: the item is on neither side, or a side is empty. Errors: RangeError on negative, NaN, or a count above its size.
 * Source: DIN of KonText (Fidler & Cvrček 2015), 100 · (p₁ − p₂)/(p₁ + p₂).
 *
 * @example
 * differenceIndex({ countTarget: 3, sizeTarget: 1000, countReference: 1, sizeReference: 1000 }) // => 50
 */
export function differenceIndex(counts: KeynessCounts): number | null {
  checkKeynessCounts(counts);
  if (nothingToCompare(counts)) return null;
  const target = counts.countTarget * counts.sizeReference;
  const reference = counts.countReference * counts.sizeTarget;
  return (100 * (target - reference)) / (target + reference);
}
