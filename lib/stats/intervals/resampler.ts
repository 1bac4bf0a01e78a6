import { checkCount, checkInteger } from "../check.ts";
import { createRandom, DEFAULT_SEED } from "./random.ts";

export interface ResampleOptions {
  /** Number of resampled texts, 2,000 unless stated, never fewer than 200. */
  draws?: number;
  seed?: number;
}

/** Resampled texts that any number of items can be counted in. */
export interface Resampler {
  readonly draws: number;
  readonly seed: number;
  readonly partCount: number;
  /** Size of each resampled text, in the unit of the parts' sizes. */
  readonly sizes: Float64Array;
  /**
   * An item's count in each resampled text. `counts[i]` belongs to part `parts[i]`, or to part i if `parts`
   * is left out. Costs (parts with a count) × draws additions: an item in twelve paragraphs takes
   * microseconds.
   */
  count(counts: ArrayLike<number>, parts?: ArrayLike<number>): Float64Array;
}

/**
 * Resamples a text part by part with replacement: each draw is a text of as many parts, some repeated, some
 * missing. Built once for a text and shared by all its items, so that their intervals rest on the same draws.
 * Memory: parts × draws bytes (600 kB for 300 paragraphs).
 *
 * Parts are paragraphs for one speech; for a group of many speeches take the speeches, since paragraphs of
 * one speech are no independent witnesses. Errors: RangeError on no part, negative sizes, fewer than 200
 * draws. Source: Efron 1979, the cluster bootstrap.
 *
 * @example
 * Array.from(createResampler([10, 10, 10]).sizes.slice(0, 3)) // => [30, 30, 30]
 */
export function createResampler(sizes: ArrayLike<number>, { draws = 2000, seed = DEFAULT_SEED }: ResampleOptions = {}): Resampler {
  const partCount = checkInteger(sizes.length, "number of parts", 1);
  checkInteger(draws, "draws", 200);
  const times = keptTimes(partCount, draws, seed);
  const count = (counts: ArrayLike<number>, parts?: ArrayLike<number>) => {
    const starts: number[] = [];
    const values: number[] = [];
    for (let i = 0; i < counts.length; i++) {
      const value = checkCount(counts[i]!, "count");
      if (value === 0) continue;
      starts.push(startOf(parts === undefined ? i : parts[i]!, partCount, draws));
      values.push(value);
    }
    return addParts(new Float64Array(draws), times, starts, values);
  };
  return { draws, seed, partCount, sizes: count(sizes), count };
}

/**
 * Tables of a few hundred kilobytes at most are kept: texts cut into the same number of parts are resampled
 * alike, whatever their sizes.
 */
const LARGEST_KEPT = 600_000;
const MOST_KEPT = 8;
const kept = new Map<string, Uint8Array>();

function keptTimes(partCount: number, draws: number, seed: number): Uint8Array {
  const key = `${partCount} ${draws} ${seed}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const times = timesDrawn(partCount, draws, seed);
  if (times.length > LARGEST_KEPT) return times;
  const oldest = kept.keys().next();
  if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(key, times);
  return times;
}

/**
 * How often each part is in each draw, draws of one part side by side. A byte suffices: 255 repeats of one
 * part do not happen.
 */
function timesDrawn(partCount: number, draws: number, seed: number): Uint8Array {
  const random = createRandom(seed);
  const times = new Uint8Array(partCount * draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < partCount; i++) times[random.nextIndex(partCount) * draws + draw]!++;
  }
  return times;
}

function startOf(part: number, partCount: number, draws: number): number {
  if (!(part >= 0 && part < partCount)) throw new RangeError(`part ${part} was not resampled`);
  return part * draws;
}

/**
 * Four parts at a time, so that each total is read and written a quarter as often: this loop is most of a
 * comparison's time.
 */
function addParts(totals: Float64Array, times: Uint8Array, starts: readonly number[], values: readonly number[]): Float64Array {
  const draws = totals.length;
  let i = 0;
  for (; i + 3 < starts.length; i += 4) {
    const [a, b, c, d] = [starts[i]!, starts[i + 1]!, starts[i + 2]!, starts[i + 3]!];
    const [p, q, r, s] = [values[i]!, values[i + 1]!, values[i + 2]!, values[i + 3]!];
    for (let draw = 0; draw < draws; draw++)
      totals[draw]! += times[a + draw]! * p + times[b + draw]! * q + times[c + draw]! * r + times[d + draw]! * s;
  }
  for (; i < starts.length; i++) {
    const [start, value] = [starts[i]!, values[i]!];
    for (let draw = 0; draw < draws; draw++) totals[draw]! += times[start + draw]! * value;
  }
  return totals;
}
