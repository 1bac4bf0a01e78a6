import { checkCount, checkCountWithin } from "../check.ts";

/**
 * One item in two texts or groups of texts. Target is the side that a positive figure favours.
 * Counts are occurrences; sizes are in one unit on both sides (Han characters for phrases, tokens for words).
 */
export interface KeynessCounts {
  countTarget: number;
  sizeTarget: number;
  countReference: number;
  sizeReference: number;
}

/** RangeError unless the four numbers are finite, not negative, and no count exceeds its size. */
export function checkKeynessCounts({ countTarget, sizeTarget, countReference, sizeReference }: KeynessCounts): void {
  checkCount(sizeTarget, "sizeTarget");
  checkCount(sizeReference, "sizeReference");
  checkCountWithin(countTarget, sizeTarget, "countTarget");
  checkCountWithin(countReference, sizeReference, "countReference");
}

/**
 * True where there is nothing to compare: the item is on neither side, or a side is empty. Measures answer
 * null then, never 0.
 */
export function nothingToCompare({ countTarget, sizeTarget, countReference, sizeReference }: KeynessCounts): boolean {
  return (countTarget === 0 && countReference === 0) || sizeTarget === 0 || sizeReference === 0;
}

/** The same counts with target and reference swapped. */
export function swapSides(counts: KeynessCounts): KeynessCounts {
  return {
    countTarget: counts.countReference,
    sizeTarget: counts.sizeReference,
    countReference: counts.countTarget,
    sizeReference: counts.sizeTarget,
  };
}
