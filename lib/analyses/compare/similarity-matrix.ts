import type { ItemTable } from "#lib/corpus/tables.ts";

/** Speeches as bags of weighted items, one vector a speech, each of length 1 (or empty). */
export interface WeightedSpeeches {
  vectors: { items: Int32Array; weights: Float64Array }[];
  itemCount: number;
}

/**
 * Weighs what speeches say: (1 + ln count) × ln((all speeches + 1) / speeches that have it), so that a
 * coinage of two speeches counts for more than a formula of nearly all; each speech scaled to length 1.
 * Rareness is measured over the whole table, so that a filter does not change how alike two speeches are.
 * Items of a single speech are left out: they tell nothing about kinship, and long speeches have most of
 * them.
 *
 * @param emphasis factor of an item's weight
 */
export function weighItems(table: ItemTable, members: readonly number[], emphasis: (item: number) => number = () => 1): WeightedSpeeches {
  const speeches = table.offsets.length - 1;
  const having = new Int32Array(table.labels.length);
  for (const item of table.items) having[item]! += 1;
  const vectors = members.map((speech) => {
    const [from, to] = [table.offsets[speech]!, table.offsets[speech + 1]!];
    const pairs = Array.from({ length: to - from }, (_, at) => from + at).filter((pair) => having[table.items[pair]!]! > 1);
    const items = Int32Array.from(pairs, (pair) => table.items[pair]!);
    const weights = Float64Array.from(pairs, (pair) => {
      const item = table.items[pair]!;
      return (1 + Math.log(table.counts[pair]!)) * Math.log((speeches + 1) / having[item]!) * emphasis(item);
    });
    const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return { items, weights: norm === 0 ? weights : weights.map((weight) => weight / norm) };
  });
  return { vectors, itemCount: table.labels.length };
}

/**
 * Cosine similarity of every two speeches, 0 (nothing in common) to 1 (the same proportions); the diagonal is
 * 1. Speeches without any item are like none.
 */
export function cosineMatrix({ vectors, itemCount }: WeightedSpeeches): Float64Array[] {
  const matrix = vectors.map(() => new Float64Array(vectors.length));
  const dense = new Float64Array(itemCount);
  for (const [i, { items, weights }] of vectors.entries()) {
    for (let k = 0; k < items.length; k++) dense[items[k]!] = weights[k]!;
    matrix[i]![i] = 1;
    for (let j = i + 1; j < vectors.length; j++) {
      const other = vectors[j]!;
      let sum = 0;
      for (let k = 0; k < other.items.length; k++) sum += other.weights[k]! * dense[other.items[k]!]!;
      matrix[i]![j] = matrix[j]![i] = Math.min(1, sum);
    }
    for (let k = 0; k < items.length; k++) dense[items[k]!] = 0;
  }
  return matrix;
}

/** What makes two speeches alike: the items of both, by their part in the similarity, largest first. */
export function sharedItems({ vectors }: WeightedSpeeches, a: number, b: number): { item: number; part: number }[] {
  const weightOf = new Map(Array.from(vectors[a]!.items, (item, k) => [item, vectors[a]!.weights[k]!]));
  const shared = Array.from(vectors[b]!.items, (item, k) => ({ item, part: (weightOf.get(item) ?? 0) * vectors[b]!.weights[k]! }));
  return shared.filter(({ part }) => part > 0).sort((x, y) => y.part - x.part || x.item - y.item);
}

/**
 * Likeness of shares (of themes): twice the common part over both, 0 to 1 (Bray-Curtis). Two speeches without
 * any are like none, save themselves.
 */
export function shareMatrix(shares: readonly (readonly number[])[]): Float64Array[] {
  return shares.map((a, i) =>
    Float64Array.from(shares, (b, j) => {
      const common = a.reduce((sum, share, at) => sum + Math.min(share, b[at]!), 0);
      const both = a.reduce((sum, share, at) => sum + share + b[at]!, 0);
      return i === j ? 1 : both === 0 ? 0 : (2 * common) / both;
    }),
  );
}
