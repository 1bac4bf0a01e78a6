import { flattenDistances } from "./check-matrix.ts";

/**
 * One step of a clustering: clusters `a` and `b` become one, at a mean distance of `height`. Numbers below n
 * are items, n + k the k-th merge.
 */
export interface Merge {
  a: number;
  b: number;
  height: number;
}

export interface Clustering {
  /** Items so ordered that each cluster is a run: rows and columns of a matrix in this order show blocks. */
  order: number[];
  /** n − 1 merges, lowest first. */
  merges: Merge[];
}

/**
 * Hierarchical clustering with average linkage (UPGMA): orders speeches so that similar ones stand side by
 * side. Takes a square matrix of distances (1 − similarity). Of two branches the one with the smaller first
 * item comes first, so that the order is stable.
 *
 * No item gives an empty order, one item itself. Time n² (nearest-neighbour chain), fit for a few thousand
 * speeches. Errors: RangeError unless the matrix is square, symmetric, not negative, with a diagonal of 0.
 * Source: Sokal & Michener 1958; Murtagh 1983.
 *
 * @example
 * averageLinkage([[0, 9, 1], [9, 0, 9], [1, 9, 0]]).order // => [0, 2, 1]
 */
export function averageLinkage(distances: readonly ArrayLike<number>[]): Clustering {
  const n = distances.length;
  const merges = chainMerges(flattenDistances(distances), n);
  // The chain finds merges out of order; a cluster is named by one of its items until they are sorted and
  // numbered.
  merges.sort((x, y) => x.height - y.height);
  return number(merges, n);
}

/** Merges between slots: each slot stands for the cluster that its item has been merged into. */
function chainMerges(d: Float64Array, n: number): Merge[] {
  const sizes = new Float64Array(n).fill(1);
  const active = new Set(Array.from({ length: n }, (_, i) => i));
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (active.size > 1) {
    if (chain.length === 0) chain.push(active.values().next().value!);
    const top = chain.at(-1)!;
    const previous = chain.at(-2);
    const nearest = nearestTo(top, previous, d, n, active);
    if (nearest !== previous) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    merges.push({ a: top, b: nearest, height: d[top * n + nearest]! });
    mergeInto(nearest, top, d, n, sizes, active);
  }
  return merges;
}

/** The nearest active cluster; the previous link of the chain wins a tie, else the chain would never end. */
function nearestTo(top: number, previous: number | undefined, d: Float64Array, n: number, active: Set<number>): number {
  let best = previous ?? -1;
  let distance = previous === undefined ? Number.POSITIVE_INFINITY : d[top * n + previous]!;
  for (const other of active) {
    if (other === top || d[top * n + other]! >= distance) continue;
    best = other;
    distance = d[top * n + other]!;
  }
  return best;
}

/** Lance-Williams update for the mean distance; `gone` leaves, `kept` stands for both. */
function mergeInto(kept: number, gone: number, d: Float64Array, n: number, sizes: Float64Array, active: Set<number>): void {
  active.delete(gone);
  const [a, b] = [sizes[kept]!, sizes[gone]!];
  for (const other of active) {
    if (other === kept) continue;
    const mean = (a * d[kept * n + other]! + b * d[gone * n + other]!) / (a + b);
    d[kept * n + other] = mean;
    d[other * n + kept] = mean;
  }
  sizes[kept] = a + b;
}

/** Numbers the clusters as in `Merge` and lays out their items. */
function number(merges: Merge[], n: number): Clustering {
  const cluster = Array.from({ length: n }, (_, i) => ({ id: i, items: [i] }));
  const find = (item: number) => cluster[item]!;
  const numbered = merges.map(({ a, b, height }, k) => {
    const [left, right] = [find(a), find(b)].sort((x, y) => x.items[0]! - y.items[0]!);
    const items = [...left!.items, ...right!.items];
    const merged = { id: n + k, items };
    for (const item of items) cluster[item] = merged;
    return { a: left!.id, b: right!.id, height };
  });
  return { order: n === 0 ? [] : find(0).items, merges: numbered };
}
