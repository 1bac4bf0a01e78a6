/**
 * Deviance of one observation from its expectation, O ln(O/E) − (O − E), never negative. The sum of such
 * terms is half a G² and the exponent of every Poisson, binomial and beta probability. Written this way
 * nothing cancels: with 10 million characters the plain sum of O ln(O/E) would lose nine digits.
 *
 * `difference` is O − E, handed over because callers know it more precisely than a subtraction of the two
 * would give. O = 0 gives E. E must be above 0 unless O is 0 as well.
 *
 * Source: Loader 2000, "Fast and accurate computation of binomial probabilities" (its function bd0).
 *
 * @example
 * deviance(2, 1, 1) // => 0.386294361
 */
export function deviance(observed: number, expected: number, difference: number): number {
  if (observed === 0) return expected;
  if (Math.abs(difference) > 0.1 * (observed + expected)) return observed * Math.log(observed / expected) - difference;
  const v = difference / (observed + expected);
  let sum = difference * v;
  let term = 2 * observed * v;
  for (let k = 3; ; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) return sum;
    sum = next;
  }
}
