import { checkLevel, checkPositive } from "../check.ts";
import { betaQuantile } from "./quantiles.ts";

/**
 * The t that a variable of Student's distribution lies within, from −t to t, with the given probability.
 *
 * Errors: RangeError unless 0 < level < 1 and the degrees of freedom are above 0. Source: the square of t is
 * a ratio whose complement is a beta variable, Abramowitz & Stegun 26.7.1.
 *
 * @example
 * studentRange(0.95, 10) // => 2.2281
 */
export function studentRange(level: number, freedom: number): number {
  checkLevel(level, "level");
  checkPositive(freedom, "freedom");
  const rest = betaQuantile(1 - level, freedom / 2, 0.5);
  return Math.sqrt((freedom * (1 - rest)) / rest);
}
