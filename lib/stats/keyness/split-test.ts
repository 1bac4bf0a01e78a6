import { checkCountWithin, checkPositive, checkProbability } from "../check.ts";
import { incompleteBeta } from "../special/incomplete-beta.ts";

/** Both tails of a count, each including the count itself. */
export interface SplitTails {
  /** P(X ≤ count): small where the target has too few. */
  few: number;
  /** P(X ≥ count): small where it has too many. */
  many: number;
}

/**
 * Exact comparison of two rates: of `total` occurrences, `count` fell to a target that holds `share` of the
 * text. If both rates are equal, count is binomial(total, share). Tails in 0..1; twice the smaller one is a
 * two-sided p-value. A total of 0 gives 1 and 1.
 *
 * `dispersion` ≥ 1 allows for occurrences that come in clusters: counts are divided by it (quasi-likelihood),
 * so that ten occurrences of a word with dispersion 5 weigh as much as two independent ones. Errors:
 * RangeError unless 0 ≤ count ≤ total, 0 ≤ share ≤ 1, dispersion > 0. Source: Przyborowski & Wilenski 1940
 * (conditional test); McCullagh & Nelder 1989, 4.5 (dispersion).
 *
 * @example
 * splitTest(3, 3, 0.1) // => { few: 1, many: 0.001 }
 */
export function splitTest(count: number, total: number, share: number, dispersion = 1): SplitTails {
  checkCountWithin(count, total, "count");
  checkProbability(share, "share");
  checkPositive(dispersion, "dispersion");
  const k = count / dispersion;
  const rest = (total - count) / dispersion;
  return {
    few: rest === 0 ? 1 : incompleteBeta(share, k + 1, rest).upper,
    many: k === 0 ? 1 : incompleteBeta(share, k, rest + 1).lower,
  };
}
