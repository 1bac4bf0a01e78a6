import { checkLevel, checkProbability } from "../check.ts";
import type { Interval } from "./interval.ts";

/**
 * Quantile of values sorted in ascending order, interpolated between neighbours (type 7, the default of R and
 * NumPy). `map` is applied to the neighbours before they are interpolated: the quantile of a rising function
 * of the values without computing it for all. Errors: RangeError on an empty list or a probability outside
 * 0..1.
 *
 * @example
 * quantileSorted([1, 2, 3, 4], 0.5) // => 2.5
 */
export function quantileSorted(sorted: ArrayLike<number>, probability: number, map: (value: number) => number = (value) => value): number {
  if (sorted.length === 0) throw new RangeError("sorted must hold at least one value");
  const position = (sorted.length - 1) * checkProbability(probability, "probability");
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  const [low, high] = [map(sorted[below]!), map(sorted[above]!)];
  // Equal neighbours are returned as they are: two infinities have no difference.
  return low === high ? low : low + (high - low) * (position - below);
}

/**
 * Percentile interval of resampled figures: the middle `level` of them. Sorts the values in place; `map` as
 * in `quantileSorted`. Errors: RangeError on no value or a level outside (0, 1). Source: Efron 1979.
 *
 * @example
 * percentileInterval(Float64Array.from({ length: 101 }, (_, i) => i), 0.9) // => { low: 5.0, high: 95.0 }
 */
export function percentileInterval(values: Float64Array, level = 0.95, map?: (value: number) => number): Interval {
  const tail = (1 - checkLevel(level, "level")) / 2;
  const sorted = values.sort();
  return { low: quantileSorted(sorted, tail, map), high: quantileSorted(sorted, 1 - tail, map) };
}
