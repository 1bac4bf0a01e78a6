import { checkCount } from "../check.ts";
import { poissonInterval } from "./poisson-interval.ts";

/** Occurrences per 10,000 units of size, with what it was made from. rate, low and high are null together. */
export interface Rate {
  count: number;
  size: number;
  rate: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Rate of an item per 10,000 characters (or tokens) with its exact Poisson interval (Garwood). 0 means
 * counted and none found; null means that nothing was there to count. Errors: RangeError on negative or NaN,
 * a level outside (0, 1), or occurrences in a text of size 0.
 *
 * @example
 * ratePerTenThousand(0, 20000) // => { count: 0, size: 20000, rate: 0, low: 0, high: 1.8444 }
 */
export function ratePerTenThousand(count: number, size: number, options: { level?: number } = {}): Rate {
  checkCount(count, "count");
  checkCount(size, "size");
  if (size === 0) {
    if (count > 0) throw new RangeError(`count (${count}) must be 0 where the size is 0`);
    return { count, size, rate: null, low: null, high: null };
  }
  const { low, high } = poissonInterval(count, options);
  const per = 10_000 / size;
  return { count, size, rate: count * per, low: low * per, high: high * per };
}
