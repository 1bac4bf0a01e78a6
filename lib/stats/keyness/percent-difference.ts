import { checkKeynessCounts, type KeynessCounts, nothingToCompare } from "./keyness-counts.ts";

/**
 * Percentage difference between two rates (%DIFF): 100 means twice as frequent in the target, −50 half as frequent.
 * From −100 upward. "new" when the reference has none: no percentage of nothing exists, and a page should say "new" instead of a number.
 *
 * null: the item is on neither side, or a side is empty. Errors: RangeError on negative, NaN, or a count above its size.
 * Source: Gabrielatos & Marchi 2011, 100 · (p₁ − p₂)/p₂.
 *
 * @example
 * percentDifference({ countTarget: 91, sizeTarget: 29454, countReference: 36, sizeReference: 26387 }) // => 126.46
 * percentDifference({ countTarget: 21, sizeTarget: 25522, countReference: 0, sizeReference: 25719 }) // => "new"
 */
export function percentDifference(counts: KeynessCounts): number | "new" | null {
  checkKeynessCounts(counts);
  if (nothingToCompare(counts)) return null;
  if (counts.countReference === 0) return "new";
  const target = counts.countTarget * counts.sizeReference;
  const reference = counts.countReference * counts.sizeTarget;
  return (100 * (target - reference)) / reference;
}
