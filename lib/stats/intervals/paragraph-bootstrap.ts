import { type Part, totalsOf } from "../dispersion/parts.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { DEFAULT_SEED } from "./random.ts";
import type { Rate } from "./rate-per-ten-thousand.ts";
import { createResampler, type ResampleOptions } from "./resampler.ts";

/**
 * Rate per 10,000 with a bootstrap interval over paragraphs: how much the figure hangs on a few of them. Compare its width with the exact interval of
 * `ratePerTenThousand`: about the same for evenly spread items, two to three times as wide for those of one chapter.
 *
 * 2,000 draws with a printed seed, percentile interval of Σ count/Σ size. Parts of size 0 are left out; no part gives null for rate, low and high;
 * a single part or no occurrence gives an interval of width 0, which says nothing: show the exact interval then.
 * Errors: RangeError on negative, NaN, a count above its size, fewer than 200 draws. Source: Efron 1979; percentile method.
 *
 * @example
 * paragraphBootstrap([{ count: 1, size: 100 }, { count: 1, size: 100 }]) // => { count: 2, size: 200, rate: 100, low: 100, high: 100, draws: 2000, seed: 20221016 }
 */
export function paragraphBootstrap(
  parts: readonly Part[],
  { level = 0.95, draws = 2000, seed = DEFAULT_SEED }: ResampleOptions & { level?: number } = {},
): Rate & { draws: number; seed: number } {
  const totals = totalsOf(parts);
  const { count, size } = totals;
  if (size === 0) return { count, size, rate: null, low: null, high: null, draws, seed };
  const resampler = createResampler(
    totals.parts.map((part) => part.size),
    { draws, seed },
  );
  const rates = resampler.count(totals.parts.map((part) => part.count)).map((hits, draw) => (10_000 * hits) / resampler.sizes[draw]!);
  return { count, size, rate: (10_000 * count) / size, ...percentileInterval(rates, level), draws, seed };
}
