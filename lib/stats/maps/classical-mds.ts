import { flattenDistances } from "./check-matrix.ts";
import { largestEigenPairs } from "./symmetric-eigen.ts";

export interface MdsMap {
  /**
   * One point per item, in the matrix's order, around (0, 0); unit of the distances. The axes have no
   * meaning, only distances do.
   */
  points: { x: number; y: number }[];
  /**
   * Share of the spread that the map shows, 0..1: below about 0.4 near points may in truth be far apart. null
   * when all distances are 0.
   */
  shown: number | null;
}

/**
 * Classical multidimensional scaling (principal coordinates) in two dimensions: a map of speeches whose
 * distances come as near as possible to the matrix. Signs are fixed (the item farthest out on an axis lies on
 * its positive side), so that a map does not flip between runs.
 *
 * No item gives no point; equal items fall together. Errors: RangeError unless the matrix is square,
 * symmetric, not negative, with a diagonal of 0. Source: Torgerson 1952. `shown` is the two eigenvalues over
 * the sum of all.
 *
 * @example
 * classicalMds([[0, 2], [2, 0]]) // => { points: [{ x: 1.000, y: 0.000 }, { x: -1.000, y: 0.000 }], shown: 1.000 }
 */
export function classicalMds(distances: readonly ArrayLike<number>[]): MdsMap {
  const n = distances.length;
  const centred = doublyCentred(flattenDistances(distances), n);
  const axes = largestEigenPairs(centred, n, 2).map(({ value, vector }) => {
    const scale = Math.sqrt(Math.max(0, value)) * outermostSign(vector);
    return vector.map((x) => x * scale);
  });
  const points = Array.from({ length: n }, (_, i) => ({ x: axes[0]?.[i] ?? 0, y: axes[1]?.[i] ?? 0 }));
  return { points, shown: shareShown(centred, points, n) };
}

/** −½ J D² J: inner products of the points around their centre. */
function doublyCentred(d: Float64Array, n: number): Float64Array {
  const squares = d.map((x) => x * x);
  const means = Float64Array.from({ length: n }, (_, i) => squares.subarray(i * n, (i + 1) * n).reduce((a, b) => a + b, 0) / n);
  const mean = means.reduce((a, b) => a + b, 0) / (n || 1);
  return squares.map((x, k) => -(x - means[Math.floor(k / n)]! - means[k % n]! + mean) / 2);
}

function outermostSign(vector: Float64Array): number {
  let outermost = 0;
  for (const x of vector) if (Math.abs(x) > Math.abs(outermost) + 1e-12) outermost = x;
  return outermost < 0 ? -1 : 1;
}

/** Σ squared coordinates on the map over the trace, which is the sum over all axes. */
function shareShown(centred: Float64Array, points: { x: number; y: number }[], n: number): number | null {
  let trace = 0;
  for (let i = 0; i < n; i++) trace += centred[i * n + i]!;
  const spread = points.reduce((sum, { x, y }) => sum + x * x + y * y, 0);
  return trace <= 0 ? null : Math.min(1, spread / trace);
}
