import { checkInteger, checkLevel } from "./check.ts";
import { divergenceOfTotals } from "./jensen-shannon.ts";
import { quantileSorted } from "./percentile-interval.ts";
import { createRandom, DEFAULT_SEED, type Random } from "./random.ts";
import { addSparse, itemCountOf, type SparseCounts } from "./sparse-counts.ts";

export interface DivergenceBaseline {
  divergence: number;
  /** Divergence that the same parts give when they are shuffled between the two sides: what length and variety alone produce. */
  baselineMedian: number;
  /** A divergence above this is more than shuffling gives, at the level asked for. */
  baselineHigh: number;
  /** divergence − baselineMedian: the difference that the sides themselves make. May be a little below 0. */
  excess: number;
  /** Share of shuffles that reach the divergence, (1 + reached)/(1 + draws): never 0. */
  p: number;
  draws: number;
  seed: number;
}

/**
 * Jensen-Shannon divergence of two groups of parts against chance: all parts are shuffled and dealt out again, as many to each side as before.
 * Two random halves of one year exceed `baselineHigh` in 1 − level of all cases, whatever the length, so that a peak means something.
 * level is 0.975 unless stated: the upper end of the middle 95 % of shuffles.
 *
 * Parts are the units that vary: speeches when there are several on each side, else paragraphs. 199 shuffles unless asked otherwise.
 * null: a side has no occurrence. Errors: RangeError on broken items or counts, fewer than 19 draws. Source: permutation test, Fisher 1935;
 * p after Phipson & Smyth 2010.
 *
 * @example
 * divergenceBaseline([{ items: [0], counts: [5] }], [{ items: [1], counts: [5] }]).p // => 1
 */
export function divergenceBaseline(
  target: readonly SparseCounts[],
  reference: readonly SparseCounts[],
  { draws = 199, seed = DEFAULT_SEED, level = 0.975 }: { draws?: number; seed?: number; level?: number } = {},
): DivergenceBaseline | null {
  checkInteger(draws, "draws", 19);
  checkLevel(level, "level");
  const parts = [...target, ...reference];
  const all = new Float64Array(itemCountOf(parts));
  for (const part of parts) addSparse(all, part);
  const divergence = splitDivergence(parts, target.length, all);
  if (divergence === null) return null;
  const random = createRandom(seed);
  const shuffled = Float64Array.from({ length: draws }, () => splitDivergence(shuffle(parts, random), target.length, all) ?? 0).sort();
  const baselineMedian = quantileSorted(shuffled, 0.5);
  const reached = shuffled.filter((value) => value >= divergence - 1e-12).length;
  return {
    divergence,
    baselineMedian,
    // The observed split is one of the draws + 1 arrangements, hence the rank.
    baselineHigh: shuffled[Math.min(draws, Math.ceil((draws + 1) * level)) - 1]!,
    excess: divergence - baselineMedian,
    p: (1 + reached) / (1 + draws),
    draws,
    seed,
  };
}

/** Divergence between the first `cut` parts and the rest, whose totals are what is left of all. */
function splitDivergence(parts: readonly SparseCounts[], cut: number, all: Float64Array): number | null {
  const first = new Float64Array(all.length);
  for (let i = 0; i < cut; i++) addSparse(first, parts[i]!);
  const rest = new Float64Array(all.length);
  for (let i = 0; i < all.length; i++) rest[i] = all[i]! - first[i]!;
  return divergenceOfTotals(first, rest);
}

/** Fisher-Yates, in place. */
function shuffle<T>(values: T[], random: Random): T[] {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.nextIndex(i + 1);
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  return values;
}
