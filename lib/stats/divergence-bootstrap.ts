import { checkInteger } from "./check.ts";
import type { Interval } from "./interval.ts";
import { divergenceOfTotals } from "./jensen-shannon.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { createRandom, DEFAULT_SEED, type Random } from "./random.ts";
import { addSparse, itemCountOf, type SparseCounts } from "./sparse-counts.ts";

/**
 * Bootstrap interval of the Jensen-Shannon divergence between two groups of parts (speeches or paragraphs), each resampled with replacement.
 * Repeated parts make resampled texts look more different than they are, so the interval is moved down by that bias (mean of the draws − divergence),
 * and kept in 0..1. It says how steady the figure is; `divergenceBaseline` says how much of it is chance.
 *
 * 200 draws unless asked otherwise. null: a side has no occurrence, or fewer than two parts: one speech cannot tell how speeches vary.
 * Errors: RangeError on broken items or counts, fewer than 50 draws. Source: Efron 1979, bias-corrected percentile interval.
 *
 * @example
 * divergenceBootstrap([{ items: [0], counts: [5] }], [{ items: [1], counts: [5] }]) // => null
 */
export function divergenceBootstrap(
  target: readonly SparseCounts[],
  reference: readonly SparseCounts[],
  { draws = 200, seed = DEFAULT_SEED, level = 0.95 }: { draws?: number; seed?: number; level?: number } = {},
): (Interval & { divergence: number; draws: number; seed: number }) | null {
  checkInteger(draws, "draws", 50);
  const itemCount = itemCountOf([...target, ...reference]);
  const divergence = divergenceOfTotals(totals(target, itemCount), totals(reference, itemCount));
  if (divergence === null || Math.min(target.length, reference.length) < 2) return null;
  const random = createRandom(seed);
  const values = Float64Array.from({ length: draws }, () => {
    return divergenceOfTotals(resampled(target, itemCount, random), resampled(reference, itemCount, random)) ?? divergence;
  });
  const bias = values.reduce((sum, value) => sum + value, 0) / draws - divergence;
  const { low, high } = percentileInterval(values, level);
  const inRange = (value: number) => Math.min(1, Math.max(0, value));
  return { divergence, low: inRange(low - bias), high: inRange(high - bias), draws, seed };
}

function totals(parts: readonly SparseCounts[], itemCount: number): Float64Array {
  const sums = new Float64Array(itemCount);
  for (const part of parts) addSparse(sums, part);
  return sums;
}

function resampled(parts: readonly SparseCounts[], itemCount: number, random: Random): Float64Array {
  const sums = new Float64Array(itemCount);
  for (let i = 0; i < parts.length; i++) addSparse(sums, parts[random.nextIndex(parts.length)]!);
  return sums;
}
