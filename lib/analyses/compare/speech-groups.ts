import { averageLinkage, homogeneousRuns } from "#lib/stats/index.ts";

/** Most speeches of a group: more make no matrix that can be read. */
export const MOST_IN_GROUP = 60;
const LEAST_GROUPS = 8;
const MOST_GROUPS = 24;

/** Speeches in an order in which like stands beside like, cut into groups. */
export interface SpeechGroups {
  /** Places in the matrix. */
  order: number[];
  /** Runs of the order; one where a matrix can show all. */
  groups: number[][];
}

/** Distances between speeches: 1 − similarity, 0 for a speech and itself. */
export function distancesOf(matrix: readonly Float64Array[]): number[][] {
  return matrix.map((line, i) => Array.from(line, (similarity, j) => (i === j ? 0 : Math.max(0, 1 - similarity))));
}

/** As many groups as the square root of the speeches, at least 8 and at most 24 unless they would be too large. */
export function groupSpeeches(distances: readonly number[][]): SpeechGroups {
  const { order } = averageLinkage(distances);
  if (order.length <= MOST_IN_GROUP) return { order, groups: order.length === 0 ? [] : [order] };
  const count = Math.max(LEAST_GROUPS, Math.min(MOST_GROUPS, Math.round(Math.sqrt(order.length))));
  return { order, groups: homogeneousRuns(distances, order, count, MOST_IN_GROUP) };
}
