import { checkLevel } from "../check.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";

/**
 * Standard normal distribution function: the probability of a value of at most z. Keeps about 13 digits far
 * into the lower tail (z = −37 gives 5e-300); for an upper tail take normalCdf(−z) rather than 1 −
 * normalCdf(z).
 *
 * Errors: RangeError on NaN. Source: erfc through the incomplete gamma function, DLMF 7.11.2.
 *
 * @example
 * normalCdf(-1.96) // => 0.024997895
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("z must be a number");
  if (Math.abs(z) > 1e150) return z > 0 ? 1 : 0;
  const tail = incompleteGamma(0.5, (z * z) / 2).upper / 2;
  return z > 0 ? 1 - tail : tail;
}

/**
 * Quantile of the standard normal distribution: the z below which a share p lies. p in (0, 1), any z; p = 0.5
 * gives 0. About 13 digits, relative to z. Errors: RangeError unless 0 < p < 1. Source: Newton's method,
 * started at Abramowitz & Stegun 26.2.23 in the tails and at 0 in the middle.
 *
 * @example
 * normalQuantile(0.975) // => 1.959963985
 */
export function normalQuantile(p: number): number {
  checkLevel(p, "p");
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  return p > 0.25 ? -middleQuantile(1 - 2 * p) : -tailQuantile(p);
}

/** The z > 0 with P(|Z| < z) = share, for shares up to ½. */
function middleQuantile(share: number): number {
  let z = share * Math.sqrt(Math.PI / 2);
  for (let i = 0; i < 6; i++) z -= (incompleteGamma(0.5, (z * z) / 2).lower - share) / (2 * density(z));
  return z;
}

/** The z > 0 whose upper tail is p, for p up to ¼. */
function tailQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 5; i++) {
    const tail = normalCdf(-z);
    z += (Math.log(tail / p) * tail) / density(z);
  }
  return z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
