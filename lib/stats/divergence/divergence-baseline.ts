import { checkInteger, checkLevel } from "../check.ts";
import { JointSums, type PackedParts, packParts, sumParts, TOGETHER } from "../intervals/packed-parts.ts";
import { quantileSorted } from "../intervals/percentile-interval.ts";
import { createRandom, DEFAULT_SEED, type Random } from "../intervals/random.ts";
import { divergenceOfTotals } from "./jensen-shannon.ts";
import type { SparseCounts } from "./sparse-counts.ts";

export interface DivergenceBaseline {
  divergence: number;
  /**
   * Divergence that the same parts give when they are shuffled between the two sides: what length and variety
   * alone produce.
   */
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
 * Jensen-Shannon divergence of two groups of parts against chance: all parts are shuffled and dealt out
 * again, as many to each side as before. Two random halves of one year exceed `baselineHigh` in 1 − level of
 * all cases, whatever the length, so that a peak means something. level is 0.975 unless stated: the upper end
 * of the middle 95 % of shuffles.
 *
 * Parts are the units that vary: speeches when there are several on each side, else paragraphs. 199 shuffles
 * unless asked otherwise. null: a side has no occurrence. Errors: RangeError on broken items or counts, fewer
 * than 19 draws. Source: permutation test, Fisher 1935; p after Phipson & Smyth 2010.
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
  const packed = packParts([...target, ...reference]);
  const all = sumParts(packed, new Uint8Array(packed.offsets.length - 1).fill(1), new Int32Array(packed.itemCount));
  const split = new Split(packed, target.length, all);
  split.deal(0);
  const divergence = split.divergences()[0] ?? null;
  if (divergence === null) return null;
  const shuffled = shuffledDivergences(split, createRandom(seed), draws).sort();
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

function shuffledDivergences(split: Split, random: Random, draws: number): Float64Array {
  const values = new Float64Array(draws);
  for (let first = 0; first < draws; first += TOGETHER) {
    const now = Math.min(TOGETHER, draws - first);
    for (let draw = 0; draw < now; draw++) split.shuffle(random).deal(draw);
    const found = split.divergences();
    for (let draw = 0; draw < now; draw++) values[first + draw] = found[draw] ?? 0;
  }
  return values;
}

/** All parts dealt out to two sides, the first `cut` of the order to one; its arrays serve every draw. */
class Split {
  private readonly cut: number;
  private readonly all: Int32Array;
  private readonly order: Int32Array;
  private readonly sums: JointSums;
  private readonly rest: Int32Array;

  constructor(packed: PackedParts, cut: number, all: Int32Array) {
    this.cut = cut;
    this.all = all;
    this.order = Int32Array.from({ length: packed.offsets.length - 1 }, (_, part) => part);
    this.sums = new JointSums(packed, 0, this.order.length);
    this.rest = new Int32Array(all.length);
  }

  /** Fisher-Yates, in place. */
  shuffle(random: Random): this {
    const { order } = this;
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.nextIndex(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return this;
  }

  /** Keeps the order as it is now. @param draw its number among those that are summed together */
  deal(draw: number): void {
    const times = this.sums.times[draw]!;
    times.fill(0);
    for (let i = 0; i < this.cut; i++) times[this.order[i]!] = 1;
  }

  /** Of each order that was kept; null where a side has no occurrence. */
  divergences(): (number | null)[] {
    const { all, rest } = this;
    return this.sums.sum().map((first) => {
      for (let i = 0; i < all.length; i++) rest[i] = all[i]! - first[i]!;
      return divergenceOfTotals(first, rest);
    });
  }
}
