import { checkLevel, checkPositive } from "../check.ts";
import { solveLogTail } from "../solve-log-tail.ts";
import { binomialDensity, poissonDensity } from "./densities.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal.ts";

export type TailName = "lower" | "upper";

/**
 * Quantile of the gamma distribution of the given shape (scale 1): the x whose lower (or upper) tail is
 * `probability`. Half of a chi-square quantile with 2 · shape degrees of freedom. About 12 digits. Name the
 * tail that is small: the upper tail of 1e-20 has a quantile, the lower tail of 1 − 1e-20 cannot be written.
 *
 * Errors: RangeError unless 0 < probability < 1 and shape > 0. Source: Newton's method on the tail, started
 * at Wilson & Hilferty 1931.
 *
 * @example
 * gammaQuantile(0.025, 1, "upper") // => 3.688879454
 */
export function gammaQuantile(probability: number, shape: number, tail: TailName = "lower"): number {
  checkLevel(probability, "probability");
  checkPositive(shape, "shape");
  const sign = tail === "lower" ? 1 : -1;
  const at = (u: number) => {
    const x = Math.exp(u);
    return { value: incompleteGamma(shape, x)[tail], slope: sign * shape * poissonDensity(shape, x) };
  };
  return Math.exp(solveLogTail(at, probability, gammaStart(probability, shape, tail)));
}

/** ln x by the cube-root approximation, or by the first term of the series where that fails. */
function gammaStart(probability: number, shape: number, tail: TailName): number {
  const z = normalQuantile(probability) * (tail === "lower" ? 1 : -1);
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  if (root > 0.1) return Math.log(shape) + 3 * Math.log(root);
  return (Math.log(tail === "lower" ? probability : 1 - probability) + logGamma(shape + 1)) / shape;
}

/**
 * Quantile of the beta distribution as log odds, ln(x/(1 − x)): it stays exact where x itself would round to
 * 0 or 1. `betaQuantile` gives x. Errors: RangeError unless 0 < probability < 1 and a, b > 0.
 *
 * @example
 * betaQuantileLogOdds(0.05, 1, 1) // => -2.944438979
 */
export function betaQuantileLogOdds(probability: number, a: number, b: number, tail: TailName = "lower"): number {
  checkLevel(probability, "probability");
  checkPositive(a, "a");
  checkPositive(b, "b");
  const sign = tail === "lower" ? 1 : -1;
  const at = (u: number) => {
    const [x, y] = fromLogOdds(u);
    const slope = ((a * b) / (a + b)) * binomialDensity(a, a + b, x, y);
    return { value: incompleteBeta(x, a, b, y)[tail], slope: sign * slope };
  };
  const spread = Math.sqrt(1 / a + 1 / b);
  return solveLogTail(at, probability, Math.log(a / b) + sign * normalQuantile(probability) * spread);
}

/**
 * Quantile of the beta distribution: the x in 0..1 whose lower (or upper) tail is `probability`. About 12
 * digits, relative to x. The bounds of a Clopper-Pearson interval are such quantiles.
 *
 * @example
 * betaQuantile(0.5, 1, 3) // => 0.206299474
 */
export function betaQuantile(probability: number, a: number, b: number, tail: TailName = "lower"): number {
  return fromLogOdds(betaQuantileLogOdds(probability, a, b, tail))[0];
}

/** A probability and its complement from log odds, both with full precision. */
function fromLogOdds(u: number): [number, number] {
  return [1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))];
}
