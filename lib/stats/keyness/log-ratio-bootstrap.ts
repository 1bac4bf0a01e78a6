import { type Part, totalsOf } from "../dispersion/parts.ts";
import type { Interval } from "../intervals/interval.ts";
import { percentileInterval } from "../intervals/percentile-interval.ts";
import { DEFAULT_SEED } from "../intervals/random.ts";
import { createResampler, type ResampleOptions, type Resampler } from "../intervals/resampler.ts";

/**
 * Bootstrap interval of the log ratio between two texts, in doublings: the paragraphs of each are resampled
 * with replacement. Where `logRatioInterval` excludes 0 and this one does not, the change hangs on a few
 * paragraphs. Always finite (Walter's halves, as in `logRatio`).
 *
 * 2,000 draws, percentile method; the reference is drawn with seed + 1, so that the two texts vary
 * independently. null: the item is on neither side, or a side is empty. Errors: RangeError on negative, NaN,
 * a count above its size, fewer than 200 draws. For many items of the same two texts use `logRatioIntervalOf`
 * with shared resamplers.
 *
 * @example
 * logRatioBootstrap([{ count: 4, size: 100 }], [{ count: 2, size: 100 }]) // => { low: 0.848, high: 0.848 }
 */
export function logRatioBootstrap(
  target: readonly Part[],
  reference: readonly Part[],
  { level = 0.95, draws = 2000, seed = DEFAULT_SEED }: ResampleOptions & { level?: number } = {},
): Interval | null {
  const [a, b] = [totalsOf(target), totalsOf(reference)];
  if (a.size === 0 || b.size === 0 || a.count + b.count === 0) return null;
  const sizesOf = (parts: readonly Part[]) => parts.map(({ size }) => size);
  const resamplers = [
    createResampler(sizesOf(a.parts), { draws, seed }),
    createResampler(sizesOf(b.parts), { draws, seed: seed + 1 }),
  ] as const;
  const countsOf = (parts: readonly Part[], resampler: Resampler) => resampler.count(parts.map(({ count }) => count));
  return logRatioIntervalOf(resamplers[0], countsOf(a.parts, resamplers[0]), resamplers[1], countsOf(b.parts, resamplers[1]), level);
}

/**
 * The same interval from resamplers that many items share: `targetCounts` and `referenceCounts` are what
 * their `count` returned for one item. Errors: RangeError when the two were resampled with different numbers
 * of draws.
 *
 * @example
 * logRatioIntervalOf(createResampler([100]), createResampler([100]).count([4]), createResampler([100]), createResampler([100]).count([2])) // => { low: 0.848, high: 0.848 }
 */
export function logRatioIntervalOf(
  target: Resampler,
  targetCounts: Float64Array,
  reference: Resampler,
  referenceCounts: Float64Array,
  level = 0.95,
): Interval {
  if (targetCounts.length !== target.draws || referenceCounts.length !== target.draws || reference.draws !== target.draws) {
    throw new RangeError("target and reference must be resampled with the same number of draws");
  }
  const odds = new Float64Array(target.draws);
  for (let i = 0; i < odds.length; i++) {
    odds[i] = ((targetCounts[i]! + 0.5) * (reference.sizes[i]! + 0.5)) / ((target.sizes[i]! + 0.5) * (referenceCounts[i]! + 0.5));
  }
  // Logarithms rise with their arguments: sorting comes first, and only the bounds need one.
  return percentileInterval(odds, level, Math.log2);
}
