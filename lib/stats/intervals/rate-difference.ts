import type { Interval } from "./interval.ts";
import { ratePerTenThousand } from "./rate-per-ten-thousand.ts";

/** Occurrences in a text, and the text's size. */
interface Counted {
  count: number;
  size: number;
}

/** How much higher a rate is than another, per 10,000, with its interval. */
export interface RateDifference extends Interval {
  difference: number;
}

/**
 * Difference of two rates per 10,000, later minus earlier, with an interval made of the exact intervals of both
 * (MOVER: how far each rate may be off in the direction that counts, squared and added). Below 0: it fell. Null
 * where either side has no text, since nothing was there to compare.
 *
 * Assumes independent occurrences. Errors: RangeError as `ratePerTenThousand`. Source: Zou & Donner 2008,
 * Statistics in Medicine 27, 1693-1702, with the intervals of Garwood 1936.
 *
 * @example
 * rateDifference({ count: 12, size: 20000 }, { count: 3, size: 18000 }) // => { difference: 4.3333, low: 0.01197, high: 9.0053 }
 */
export function rateDifference(later: Counted, earlier: Counted, options: { level?: number } = {}): RateDifference | null {
  const [now, then] = [later, earlier].map(({ count, size }) => ratePerTenThousand(count, size, options));
  if (now?.rate == null || then?.rate == null) return null;
  const difference = now.rate - then.rate;
  return {
    difference,
    low: difference - Math.hypot(now.rate - now.low!, then.high! - then.rate),
    high: difference + Math.hypot(now.high! - now.rate, then.rate - then.low!),
  };
}
