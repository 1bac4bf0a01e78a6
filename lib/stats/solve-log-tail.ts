const LIMIT = 745;

/**
 * Solves tail(u) = p for a tail that rises or falls steadily, by Newton's method on ln tail inside a bracket
 * that bisection keeps. The tails of a gamma distribution in u = ln x and of a beta distribution in u =
 * ln(x/(1 − x)) are log-concave, so a few steps suffice.
 *
 * `tail` gives the value at u and the derivative there, negative for an upper tail.
 */
export function solveLogTail(tail: (u: number) => { value: number; slope: number }, p: number, start: number): number {
  let low = -LIMIT;
  let high = LIMIT;
  let u = Math.max(low, Math.min(high, start));
  for (let i = 0; i < 200; i++) {
    const { value, slope } = tail(u);
    const step = ((Math.log(value) - Math.log(p)) * value) / slope;
    // Newton's error is squared at each step: after one of 1e-9, what is left is rounding.
    if (Math.abs(step) < 1e-9) return u - step;
    if (value < p === slope >= 0) low = u;
    else high = u;
    u = u - step > low && u - step < high ? u - step : (low + high) / 2;
    if (high - low < 1e-15 * Math.abs(u)) return u;
  }
  return u;
}
