import { checkCount, checkLevel } from "../check.ts";
import { gammaQuantile } from "../special/quantiles.ts";
import type { Interval } from "./interval.ts";

/**
 * Exact confidence interval for the expected number of occurrences, given that `count` were seen (Garwood
 * 1936). In occurrences; divide by the size for a rate. A count of 0 gives [0, 3.69] at 95 %: "never said"
 * still has an upper bound.
 *
 * Assumes independent occurrences; `paragraphBootstrap` shows how far that is from the truth. Errors:
 * RangeError on a negative count or a level outside (0, 1). Source: [χ²(α/2; 2f)/2, χ²(1 − α/2; 2f + 2)/2].
 *
 * @example
 * poissonInterval(0) // => { low: 0, high: 3.6889 }
 */
export function poissonInterval(count: number, { level = 0.95 }: { level?: number } = {}): Interval {
  checkCount(count, "count");
  const tail = (1 - checkLevel(level, "level")) / 2;
  return { low: count === 0 ? 0 : gammaQuantile(tail, count, "lower"), high: gammaQuantile(tail, count + 1, "upper") };
}
