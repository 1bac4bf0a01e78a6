import { checkCount, checkPositive } from "../check.ts";
import { poissonDensity } from "./densities.ts";

const TINY = 1e-300;
const EPSILON = 1e-16;

/** Both tails of a distribution at one point; they add up to 1 and each keeps its own relative precision. */
export interface Tails {
  lower: number;
  upper: number;
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x): the lower and upper tail of a
 * gamma distribution of shape a, hence of chi-square (a = half the degrees of freedom, x = half the
 * statistic) and of Poisson sums. Each is in 0..1; the smaller of the two keeps about 13 digits down to
 * 1e-300.
 *
 * x = 0 gives lower 0, upper 1. Errors: RangeError unless a > 0 and x ≥ 0.
 * Source: DLMF 8.11.4 (series, for x < a + 1) and 8.9.2 (continued fraction, evaluated by Lentz's method).
 *
 * @example
 * incompleteGamma(2, 3) // => { lower: 0.800851727, upper: 0.199148273 }
 */
export function incompleteGamma(shape: number, x: number): Tails {
  checkPositive(shape, "shape");
  checkCount(x, "x");
  if (x === 0) return { lower: 0, upper: 1 };
  if (x < shape + 1) {
    const lower = Math.min(1, poissonDensity(shape, x) * lowerSeries(shape, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, poissonDensity(shape, x) * shape * upperFraction(shape, x));
  return { lower: 1 - upper, upper };
}

/** Σ xⁿ / ((a + 1)…(a + n)), n = 0, 1, …. */
function lowerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 − a − 1(1 − a)/(x + 3 − a − …)), by Lentz's method. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 1e7; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / notZero(a * d + b);
    c = notZero(b + a / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return fraction;
}

/** Lentz's method divides by these; a zero is replaced by the smallest number that can be divided by. */
export function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
