import { checkPositive } from "../check.ts";

/** ζ(k) − 1 for k = 2, 3, …: coefficients of the series of ln Γ around 2. */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914, 0.008349277381922827,
  0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915,
  6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
  1.4901554828365043e-8, 7.45071178983543e-9, 3.725334024788457e-9,
];
const ONE_MINUS_EULER = 0.42278433509846713;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * Natural logarithm of the gamma function, ln Γ(x), for x > 0: Γ(n + 1) = n!, so this gives factorials of any
 * size without overflow. Relative error below 1e-13, near the zeros at 1 and 2 too.
 *
 * Source: DLMF 5.7.3 (series around 2), 5.5.1 (recurrence) and 5.11.1 (Stirling's series, from 10 on).
 * Errors: RangeError unless x is finite and above 0.
 *
 * @example
 * logGamma(5) // => 3.178053830
 */
export function logGamma(x: number): number {
  checkPositive(x, "x");
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  if (x < 1.5) return seriesAroundTwo(x - 1) - Math.log1p(x - 1);
  if (x < 10) return shiftedToTwo(x);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingTail(x);
}

/** The tail of Stirling's series, ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x ≥ 10. */
export function stirlingTail(x: number): number {
  const w = 1 / (x * x);
  const inner = w * (0.0008417508417508417 - w * (0.0019175269175269176 - w * (0.00641025641025641 - w * 0.029550653594771242)));
  return (0.08333333333333333 - w * (0.002777777777777778 - w * (0.0007936507936507937 - w * (0.0005952380952380953 - inner)))) / x;
}

/** ln Γ(2 + e) for |e| ≤ ½. */
function seriesAroundTwo(e: number): number {
  let sum = 0;
  for (let i = ZETA_MINUS_ONE.length - 1; i >= 0; i--) {
    const k = i + 2;
    sum = sum * -e + ZETA_MINUS_ONE[i]! / k;
  }
  return e * (ONE_MINUS_EULER + sum * e);
}

/** ln Γ(x) for 1.5 ≤ x < 10: Γ(x) = (x − 1)(x − 2)… Γ(x − m). */
function shiftedToTwo(x: number): number {
  let product = 1;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    product *= rest;
  }
  return Math.log(product) + seriesAroundTwo(rest - 2);
}
