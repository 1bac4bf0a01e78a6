import { checkInteger, checkLevel } from "../check.ts";
import { createRandom, DEFAULT_SEED, type Random } from "../intervals/random.ts";

export interface ChangePoint {
  /** Index of the first value after the change. */
  index: number;
  /** Share of shuffled series with as clear a split, in its segment. */
  p: number;
  meanBefore: number;
  meanAfter: number;
}

/**
 * Change points of a series: the places where its level jumps. The series is split where the means on both
 * sides differ most; a split stands if shuffling the segment hardly ever gives one as clear; both sides are
 * then searched again. Steady trends are split too: test them with `mannKendall` first.
 *
 * Clearness: |mean before − mean after| · √(n₁n₂/n). No side shorter than `minimumSegment` (3). p from 999
 * shuffles, each segment at level alpha (0.05). Values in order of time; a constant or short series has none.
 * Errors: RangeError on NaN or infinite values. Source: binary segmentation, Scott & Knott 1974, with a
 * permutation test.
 *
 * @example
 * changePoints([1, 2, 1, 2, 1, 9, 8, 9, 8, 9]).map(({ index }) => index) // => [5]
 */
export function changePoints(
  values: readonly number[],
  {
    alpha = 0.05,
    permutations = 999,
    minimumSegment = 3,
    seed = DEFAULT_SEED,
  }: { alpha?: number; permutations?: number; minimumSegment?: number; seed?: number } = {},
): ChangePoint[] {
  if (values.some((value) => !Number.isFinite(value))) throw new RangeError("values must be finite numbers");
  checkLevel(alpha, "alpha");
  checkInteger(permutations, "permutations", 19);
  checkInteger(minimumSegment, "minimumSegment", 1);
  const random = createRandom(seed);
  const found: ChangePoint[] = [];
  const search = (from: number, to: number) => {
    const segment = values.slice(from, to);
    const best = clearestSplit(segment, minimumSegment);
    if (best === null || best.clearness < 1e-12) return;
    const p = permutationP(segment, best.clearness, minimumSegment, permutations, random);
    if (p > alpha) return;
    found.push({ index: from + best.at, p, meanBefore: mean(segment.slice(0, best.at)), meanAfter: mean(segment.slice(best.at)) });
    search(from, from + best.at);
    search(from + best.at, to);
  };
  search(0, values.length);
  return found.sort((a, b) => a.index - b.index);
}

function clearestSplit(values: readonly number[], minimum: number): { at: number; clearness: number } | null {
  const n = values.length;
  const total = values.reduce((a, b) => a + b, 0);
  let best: { at: number; clearness: number } | null = null;
  let before = 0;
  for (let at = 1; at <= n - minimum; at++) {
    before += values[at - 1]!;
    if (at < minimum) continue;
    const clearness = Math.abs(before / at - (total - before) / (n - at)) * Math.sqrt((at * (n - at)) / n);
    if (best === null || clearness > best.clearness) best = { at, clearness };
  }
  return best;
}

function permutationP(values: readonly number[], clearness: number, minimum: number, permutations: number, random: Random): number {
  const shuffled = values.slice();
  let reached = 0;
  for (let draw = 0; draw < permutations; draw++) {
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = random.nextIndex(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    if (clearestSplit(shuffled, minimum)!.clearness >= clearness * (1 - 1e-12)) reached++;
  }
  return (1 + reached) / (1 + permutations);
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
