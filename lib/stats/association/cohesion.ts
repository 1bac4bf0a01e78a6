import { checkCount, checkPositive } from "../check.ts";

/**
 * Cohesion of a string: pointwise mutual information at its weakest seam, in doublings. High: its halves
 * hardly occur without each other, so it is a unit; near 0: they meet by chance. Unit of a slogan's inside;
 * `branchingEntropy` is that of its edges.
 *
 * min over the seams of log₂(p(w)/(p(a) p(b))), p = count/size; `seams` holds the counts of the two pieces
 * for each way to cut the string in two. null: the string does not occur, or it has no seam (one character).
 * Errors: RangeError on negative, NaN, a piece rarer than 1, or size of 0. Source: Church & Hanks 1990 for
 * the score; the minimum over seams is usual in Chinese new-word discovery.
 *
 * @example
 * cohesion(8, [[16, 32], [8, 64]], 1024) // => 4
 */
export function cohesion(count: number, seams: readonly (readonly [number, number])[], size: number): number | null {
  checkCount(count, "count");
  checkPositive(size, "size");
  if (count === 0 || seams.length === 0) return null;
  let weakest = Number.POSITIVE_INFINITY;
  for (const [left, right] of seams)
    weakest = Math.min(weakest, (count * size) / (checkPositive(left, "left") * checkPositive(right, "right")));
  return Math.log2(weakest);
}
