import { checkInteger } from "../check.ts";
import type { Interval } from "../intervals/interval.ts";
import { JointSums, type PackedParts, packParts, sumParts, TOGETHER } from "../intervals/packed-parts.ts";
import { percentileInterval } from "../intervals/percentile-interval.ts";
import { createRandom, DEFAULT_SEED, type Random } from "../intervals/random.ts";
import { divergenceOfTotals } from "./jensen-shannon.ts";
import type { SparseCounts } from "./sparse-counts.ts";

/**
 * Bootstrap interval of the Jensen-Shannon divergence between two groups of parts (speeches or paragraphs),
 * each resampled with replacement. Repeated parts make resampled texts look more different than they are, so
 * the interval is moved down by that bias (mean of the draws − divergence), and kept in 0..1. It says how
 * steady the figure is; `divergenceBaseline` says how much of it is chance.
 *
 * 200 draws unless asked otherwise. null: a side has no occurrence, or fewer than two parts: one speech
 * cannot tell how speeches vary. Errors: RangeError on broken items or counts, fewer than 50 draws. Source:
 * Efron 1979, bias-corrected percentile interval.
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
  const packed = packParts([...target, ...reference]);
  const sides = [new Resampled(packed, 0, target.length), new Resampled(packed, target.length, reference.length)] as const;
  const divergence = divergenceOfTotals(sides[0].whole(), sides[1].whole());
  if (divergence === null || Math.min(target.length, reference.length) < 2) return null;
  const random = createRandom(seed);
  const values = new Float64Array(draws);
  for (let first = 0; first < draws; first += TOGETHER) {
    const now = Math.min(TOGETHER, draws - first);
    for (let draw = 0; draw < now; draw++) for (const side of sides) side.draw(draw, random);
    const [targets, references] = [sides[0].totals(), sides[1].totals()];
    for (let draw = 0; draw < now; draw++) values[first + draw] = divergenceOfTotals(targets[draw]!, references[draw]!) ?? divergence;
  }
  const bias = values.reduce((sum, value) => sum + value, 0) / draws - divergence;
  const { low, high } = percentileInterval(values, level);
  const inRange = (value: number) => Math.min(1, Math.max(0, value));
  return { divergence, low: inRange(low - bias), high: inRange(high - bias), draws, seed };
}

/** One side, drawn again and again into the same arrays. */
class Resampled {
  private readonly sums: JointSums;

  constructor(
    private readonly packed: PackedParts,
    private readonly first: number,
    private readonly size: number,
  ) {
    this.sums = new JointSums(packed, first, size);
  }

  /** Item totals of the side as it is. */
  whole(): Int32Array {
    const times = new Uint8Array(this.packed.offsets.length - 1).fill(1, this.first, this.first + this.size);
    return sumParts(this.packed, times, new Int32Array(this.packed.itemCount));
  }

  /** @param draw its number among those that are summed together */
  draw(draw: number, random: Random): void {
    const times = this.sums.times[draw]!;
    times.fill(0);
    for (let i = 0; i < this.size; i++) times[this.first + random.nextIndex(this.size)]! += 1;
  }

  totals(): readonly Int32Array[] {
    return this.sums.sum();
  }
}
