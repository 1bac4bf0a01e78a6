import { checkPositive, checkProbability } from "../check.ts";
import { binomialDensity } from "./densities.ts";
import { notZero, type Tails } from "./incomplete-gamma.ts";

/**
 * Regularised incomplete beta function I_x(a, b) and its complement: both tails of a beta distribution, hence
 * of binomial sums (P(X ≥ k) for n trials at p is I_p(k, n − k + 1)). Each is in 0..1; the smaller of the two
 * keeps about 12 digits down to 1e-300.
 *
 * `complement` is 1 − x; pass it when x lies next to 1 and you know it better. Errors: RangeError unless a, b
 * > 0 and 0 ≤ x ≤ 1. Source: DLMF 8.17.22 (continued fraction by Lentz's method), 8.17.4 (symmetry);
 * prefactor after Loader 2000.
 *
 * @example
 * incompleteBeta(0.25, 2, 3) // => { lower: 0.26171875, upper: 0.73828125 }
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): Tails {
  checkProbability(x, "x");
  checkPositive(a, "a");
  checkPositive(b, "b");
  if (x === 0) return { lower: 0, upper: 1 };
  if (complement === 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, tail(x, complement, a, b));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, tail(complement, x, b, a));
  return { lower: 1 - upper, upper };
}

/** I_x(a, b) where the fraction converges quickly: xᵃ yᵇ / (a B(a, b)) times the fraction. */
function tail(x: number, y: number, a: number, b: number): number {
  return binomialDensity(a, a + b, x, y) * (b / (a + b)) * betaFraction(x, a, b);
}

/** 1 / (1 + d₁/(1 + d₂/(1 + …))) of DLMF 8.17.22. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1e7; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return fraction;
}
