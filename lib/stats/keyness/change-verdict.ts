import { checkInteger } from "../check.ts";
import type { Interval } from "../intervals/interval.ts";
import type { KeynessCounts } from "./keyness-counts.ts";
import { type FamilyOptions, logRatioInterval } from "./log-ratio-conservative.ts";

export type ChangeVerdict = "holds" | "hangs-on-few-paragraphs" | "within-noise" | "too-little-text";

export interface ChangeEvidence {
  counts: KeynessCounts;
  /** `logRatioBootstrap` of the same counts; null where it is. */
  bootstrap: Interval | null;
  /** Paragraphs (or speeches) on each side that the bootstrap drew from. */
  partsTarget: number;
  partsReference: number;
}

/** Below this many parts a side's bootstrap says nothing. */
export const MINIMUM_PARTS = 5;

/**
 * What a change in an item's rate is worth, in words. The rule, in this order:
 * - `too-little-text`: nothing to compare, fewer than 5 parts on a side, or so few occurrences that even all
 *   of them on the side where the rate is higher would leave 0 inside the exact interval;
 * - `within-noise`: the exact interval of the log ratio contains 0;
 * - `hangs-on-few-paragraphs`: the exact interval excludes 0, the paragraph bootstrap's does not;
 * - `holds`: both exclude 0.
 *
 * Both intervals at the level that `alpha` and `familySize` set for the exact one. Errors: RangeError on bad
 * counts.
 *
 * @example
 * changeVerdict({ counts: { countTarget: 91, sizeTarget: 29454, countReference: 36, sizeReference: 26387 }, bootstrap: { low: -0.2, high: 2.3 }, partsTarget: 120, partsReference: 110 }) // => "hangs-on-few-paragraphs"
 */
export function changeVerdict(
  { counts, bootstrap, partsTarget, partsReference }: ChangeEvidence,
  options: FamilyOptions = {},
): ChangeVerdict {
  checkInteger(partsTarget, "partsTarget", 0);
  checkInteger(partsReference, "partsReference", 0);
  const exact = logRatioInterval(counts, options);
  if (exact === null || bootstrap === null || Math.min(partsTarget, partsReference) < MINIMUM_PARTS) return "too-little-text";
  if (contains(exact, 0)) return couldEverTell(counts, options) ? "within-noise" : "too-little-text";
  return contains(bootstrap, 0) ? "hangs-on-few-paragraphs" : "holds";
}

function contains({ low, high }: Interval, value: number): boolean {
  return low <= value && value <= high;
}

/** Whether the same occurrences, all on the side that now has the higher rate, would exclude 0. */
function couldEverTell(counts: KeynessCounts, options: FamilyOptions): boolean {
  const count = counts.countTarget + counts.countReference;
  const targetIsHigher = counts.countTarget * counts.sizeReference >= counts.countReference * counts.sizeTarget;
  const clearest = targetIsHigher ? { countTarget: count, countReference: 0 } : { countTarget: 0, countReference: count };
  // Dense items of short texts may not fit on one side: then there is more than enough of them.
  if (clearest.countTarget > counts.sizeTarget || clearest.countReference > counts.sizeReference) return true;
  const interval = logRatioInterval({ ...counts, ...clearest }, options);
  return interval !== null && !contains(interval, 0);
}
