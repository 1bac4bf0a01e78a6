import { checkCount, checkPositive } from "../check.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";

/**
 * Upper tail of the chi-square distribution: the p-value of a statistic with the given degrees of freedom. In
 * 0..1; exact far out (a G² of 1370 still has a p-value, about 6e-300), so that Bonferroni and
 * Benjamini-Hochberg have something to work with.
 *
 * A statistic of 0 gives 1. Errors: RangeError on a negative statistic or degrees of freedom of 0 or less.
 * Source: Q(df/2, x/2), DLMF 8.2.4.
 *
 * @example
 * chiSquareUpperTail(3.841458820694124, 1) // => 0.05
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  checkCount(statistic, "statistic");
  checkPositive(degreesOfFreedom, "degreesOfFreedom");
  return incompleteGamma(degreesOfFreedom / 2, statistic / 2).upper;
}
