import { checkInteger, checkLevel } from "./check.ts";
import type { Interval } from "./interval.ts";
import { checkKeynessCounts, type KeynessCounts, nothingToCompare } from "./keyness-counts.ts";
import { betaQuantileLogOdds } from "./quantiles.ts";

/** How certain an interval is: 1 − alpha, shared among the `familySize` items that are tested together (Bonferroni). */
export interface FamilyOptions {
  /** Significance level, 0..1. Default 0.05. */
  alpha?: number;
  /** Number of items in the ranking, m. Default 1: one item on its own. */
  familySize?: number;
}

/**
 * Exact confidence interval of the log ratio, in doublings: the Clopper-Pearson interval (τ⁻, τ⁺) for the target's part of all occurrences,
 * turned into log₂((N₂/N₁) · τ/(1 − τ)). A count of 0 in the reference gives a finite low and an infinite high; 0 in the target the mirror image.
 *
 * It assumes that occurrences are independent. In speeches they come in clumps, so show `logRatioBootstrap` beside it.
 * null: the item is on neither side, or a side is empty. Errors: RangeError on bad counts, alpha outside (0, 1), familySize below 1.
 * Source: Evert 2022, `corpora` (keyness.R), LRC.
 *
 * @example
 * logRatioInterval({ countTarget: 51, sizeTarget: 29454, countReference: 70, sizeReference: 29268 }) // => { low: -1.0159, high: 0.0752 }
 */
export function logRatioInterval(counts: KeynessCounts, options: FamilyOptions = {}): Interval | null {
  const tail = checkLevel(options.alpha ?? 0.05, "alpha") / checkInteger(options.familySize ?? 1, "familySize", 1) / 2;
  checkKeynessCounts(counts);
  if (nothingToCompare(counts)) return null;
  const { countTarget: f1, countReference: f2 } = counts;
  const sizes = Math.log(counts.sizeReference / counts.sizeTarget);
  return {
    low: f1 === 0 ? Number.NEGATIVE_INFINITY : (sizes + betaQuantileLogOdds(tail, f1, f2 + 1, "lower")) / Math.LN2,
    high: f2 === 0 ? Number.POSITIVE_INFINITY : (sizes + betaQuantileLogOdds(tail, f1 + 1, f2, "upper")) / Math.LN2,
  };
}

/**
 * Conservative log ratio (LRC): the smallest difference, in doublings, that the counts still support. The project's default ranking,
 * since it asks for size and evidence at once: rare items and tiny differences both come out at 0.
 *
 * The bound of `logRatioInterval` nearer to 0; 0 if the interval contains 0. Positive: more frequent in the target. Always finite.
 * null: the item is on neither side, or a side is empty. Source: Evert 2022 (variant: Clopper-Pearson, Bonferroni over the family).
 *
 * @example
 * logRatioConservative({ countTarget: 21, sizeTarget: 25522, countReference: 0, sizeReference: 25719 }) // => 2.3917
 */
export function logRatioConservative(counts: KeynessCounts, options: FamilyOptions = {}): number | null {
  const interval = logRatioInterval(counts, options);
  if (interval === null) return null;
  if (interval.low > 0) return interval.low;
  return Math.min(interval.high, 0);
}
