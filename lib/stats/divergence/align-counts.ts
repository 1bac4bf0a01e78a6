/** Two frequency lists over the same items: `target[i]` and `reference[i]` count `items[i]`. */
export interface AlignedCounts {
  items: string[];
  target: Float64Array;
  reference: Float64Array;
}

/**
 * Lays two maps from item to count side by side, so that measures over whole lists (`jensenShannon`, `rankTurbulence`) can read them.
 * Items of the target come first, in its order, then those only in the reference; an item that a map lacks counts 0 there. Empty maps give empty lists.
 *
 * @example
 * alignCounts(new Map([["a", 2]]), new Map([["b", 1]])).items // => ["a", "b"]
 */
export function alignCounts(target: ReadonlyMap<string, number>, reference: ReadonlyMap<string, number>): AlignedCounts {
  const items = [...new Set([...target.keys(), ...reference.keys()])];
  return {
    items,
    target: Float64Array.from(items, (item) => target.get(item) ?? 0),
    reference: Float64Array.from(items, (item) => reference.get(item) ?? 0),
  };
}
