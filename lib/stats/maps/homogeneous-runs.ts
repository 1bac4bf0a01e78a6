import { flattenDistances } from "./check-matrix.ts";

/**
 * Cuts an order of items into `count` runs so that the items of a run are as alike as can be: the least sum over the
 * runs of their squared distances over twice their size (for points, the squares around each run's mean). No run is
 * longer than `most`; where that asks for more runs there are more.
 *
 * @param distances square matrix in the items' own order
 * @param order every item once, like beside like, e.g. of `averageLinkage`
 * @returns the runs in the order given, together every item once; none for no item. Time n² for each run, exact.
 * Errors: RangeError for a matrix that is none of distances, an order that names not every item once, or `count` and
 * `most` below 1. Source: Fisher 1958, grouping for maximum homogeneity, by dynamic programming.
 *
 * @example
 * homogeneousRuns([[0, 1, 9], [1, 0, 9], [9, 9, 0]], [0, 1, 2], 2, 3) // => [[0, 1], [2]]
 */
export function homogeneousRuns(
  distances: readonly ArrayLike<number>[],
  order: readonly number[],
  count: number,
  most: number,
): number[][] {
  const n = distances.length;
  if (count < 1 || most < 1) throw new RangeError("count and most must be at least 1");
  if (order.length !== n || new Set(order).size !== n || order.some((item) => !(item >= 0 && item < n)))
    throw new RangeError("the order must name every item once");
  if (n === 0) return [];
  const runs = Math.min(n, Math.max(count, Math.ceil(n / most)));
  const cuts = bestCuts(spreadBetween(flattenDistances(distances), order), n, runs, most);
  return cuts.map((from, at) => order.slice(from, cuts[at + 1] ?? n));
}

/** Sum of squared distances of all pairs within [from, to) over the run's size, out of sums over all rectangles. */
function spreadBetween(d: Float64Array, order: readonly number[]): (from: number, to: number) => number {
  const n = order.length;
  const sums = new Float64Array((n + 1) * (n + 1));
  for (let i = 0; i < n; i++) {
    let row = 0;
    for (let j = 0; j < n; j++) {
      row += d[order[i]! * n + order[j]!]! ** 2;
      sums[(i + 1) * (n + 1) + j + 1] = sums[i * (n + 1) + j + 1]! + row;
    }
  }
  const at = (i: number, j: number) => sums[i * (n + 1) + j]!;
  return (from, to) => (at(to, to) - 2 * at(from, to) + at(from, from)) / (2 * (to - from));
}

/** Where each of the runs begins. */
function bestCuts(spread: (from: number, to: number) => number, n: number, runs: number, most: number): number[] {
  let cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  const starts: Int32Array[] = [];
  for (let run = 0; run < runs; run++) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const start = new Int32Array(n + 1);
    for (let to = run + 1; to <= n; to++)
      for (let from = Math.max(run, to - most); from < to; from++) {
        const total = cost[from]! + spread(from, to);
        if (total < next[to]!) [next[to], start[to]] = [total, from];
      }
    starts.push(start);
    cost = next;
  }
  const cuts: number[] = [];
  for (const start of starts.toReversed()) cuts.unshift(start[cuts[0] ?? n]!);
  return cuts;
}
