import { deviance } from "../keyness/deviance.ts";
import { logGamma, stirlingTail } from "./log-gamma.ts";

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** Error of Stirling's formula for n!: ln n! − [(n + ½) ln n − n + ½ ln 2π]. 1/(12n) at large n; n > 0. */
export function stirlingError(n: number): number {
  if (n < 15) return logGamma(n + 1) - ((n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI);
  return stirlingTail(n);
}

/**
 * Poisson probability λˣ e^−λ / Γ(x + 1), for real x ≥ 0 and λ ≥ 0, exact to about 13 digits at any size.
 * Source: Loader 2000 (saddle-point form). λ = 0 gives 1 at x = 0 and 0 elsewhere.
 *
 * @example
 * poissonDensity(2, 3) // => 0.224041808
 */
export function poissonDensity(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  if (x < 1e-3) return Math.exp(x * Math.log(mean) - mean - logGamma(x + 1));
  return Math.exp(-stirlingError(x) - deviance(x, mean, x - mean)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * Binomial probability C(n, x) pˣ qⁿ⁻ˣ, for real 0 ≤ x ≤ n and p + q = 1, exact to about 13 digits at any
 * size. Both p and q are taken, so that a p next to 1 keeps its precision. Source: Loader 2000.
 *
 * @example
 * binomialDensity(3, 10, 0.25, 0.75) // => 0.250282288
 */
export function binomialDensity(x: number, n: number, p: number, q: number): number {
  return Math.exp(logBinomialDensity(x, n, p, q));
}

/**
 * Natural logarithm of `binomialDensity`, for probabilities too small to write; −Infinity for the impossible.
 */
export function logBinomialDensity(x: number, n: number, p: number, q: number): number {
  const y = n - x;
  if (p === 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (q === 0) return y === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (x === 0) return n * logOf(q, p);
  if (y === 0) return n * logOf(p, q);
  const exponent = stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p, x - n * p) - deviance(y, n * q, y - n * q);
  return exponent + Math.log(n / (2 * Math.PI * x * y)) / 2;
}

/** ln p, through the complement where p is next to 1. */
function logOf(p: number, complement: number): number {
  return complement < 0.1 ? Math.log1p(-complement) : Math.log(p);
}
