import { checkInteger, checkLevel } from "../check.ts";
import type { Interval } from "../intervals/interval.ts";
import { incompleteBeta } from "../special/incomplete-beta.ts";
import { betaQuantileLogOdds } from "../special/quantiles.ts";
import { checkKeynessCounts, type KeynessCounts, nothingToCompare } from "./keyness-counts.ts";

/**
 * How certain an interval is: 1 − alpha, shared among the `familySize` items that are tested together
 * (Bonferroni).
 */
export interface FamilyOptions {
  /** Significance level, 0..1. Default 0.05. */
  alpha?: number;
  /** Number of items in the ranking, m. Default 1: one item on its own. */
  familySize?: number;
}

/**
 * Exact confidence interval of the log ratio, in doublings: the Clopper-Pearson interval (τ⁻, τ⁺) for the
 * target's part of all occurrences, turned into log₂((N₂/N₁) · τ/(1 − τ)). A count of 0 in the reference
 * gives a finite low and an infinite high; 0 in the target the mirror image.
 *
 * It assumes that occurrences are independent. In speeches they come in clumps, so show `logRatioBootstrap`
 * beside it. null: the item is on neither side, or a side is empty. Errors: RangeError on bad counts, alpha
 * outside (0, 1), familySize below 1. Source: Evert 2022, `corpora` (keyness.R), LRC.
 *
 * @example
 * logRatioInterval({ countTarget: 51, sizeTarget: 29454, countReference: 70, sizeReference: 29268 }) // => { low: -1.0159, high: 0.0752 }
 */
export function logRatioInterval(counts: KeynessCounts, options: FamilyOptions = {}): Interval | null {
  const tail = tailOf(options);
  checkKeynessCounts(counts);
  return nothingToCompare(counts) ? null : { low: lowerBound(counts, tail), high: upperBound(counts, tail) };
}

/**
 * Conservative log ratio (LRC): the smallest difference, in doublings, that the counts still support. The
 * project's default ranking, since it asks for size and evidence at once: rare items and tiny differences
 * both come out at 0.
 *
 * The bound of `logRatioInterval` nearer to 0; 0 if the interval contains 0. Positive: more frequent in the
 * target. Always finite. null: the item is on neither side, or a side is empty. Source: Evert 2022 (variant:
 * Clopper-Pearson, Bonferroni over the family).
 *
 * @example
 * logRatioConservative({ countTarget: 21, sizeTarget: 25522, countReference: 0, sizeReference: 25719 }) // => 2.3917
 */
export function logRatioConservative(counts: KeynessCounts, options: FamilyOptions = {}): number | null {
  const tail = tailOf(options);
  checkKeynessCounts(counts);
  if (nothingToCompare(counts)) return null;
  const { countTarget: f1, sizeTarget: n1, countReference: f2, sizeReference: n2 } = counts;
  const rising = f1 * n2 > f2 * n1;
  // The bound is beyond 0 just when equal rates would give such counts less often than the tail: one sum
  // instead of a search, for most items.
  const equal = n1 / (n1 + n2);
  if (rising) return incompleteBeta(equal, f1, f2 + 1, n2 / (n1 + n2)).lower < tail ? Math.max(0, lowerBound(counts, tail)) : 0;
  if (f2 === 0 || incompleteBeta(equal, f1 + 1, f2, n2 / (n1 + n2)).upper >= tail) return 0;
  return Math.min(0, upperBound(counts, tail));
}

/** Probability on each side of the interval. */
function tailOf({ alpha = 0.05, familySize = 1 }: FamilyOptions): number {
  return checkLevel(alpha, "alpha") / checkInteger(familySize, "familySize", 1) / 2;
}

function lowerBound({ countTarget, countReference, sizeTarget, sizeReference }: KeynessCounts, tail: number): number {
  if (countTarget === 0) return Number.NEGATIVE_INFINITY;
  return (Math.log(sizeReference / sizeTarget) + betaQuantileLogOdds(tail, countTarget, countReference + 1, "lower")) / Math.LN2;
}

function upperBound({ countTarget, countReference, sizeTarget, sizeReference }: KeynessCounts, tail: number): number {
  if (countReference === 0) return Number.POSITIVE_INFINITY;
  return (Math.log(sizeReference / sizeTarget) + betaQuantileLogOdds(tail, countTarget + 1, countReference, "upper")) / Math.LN2;
}
