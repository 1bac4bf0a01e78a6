/**
 * Bit sets that rule out most places where no pattern can start, without touching the trie: three small
 * tables that stay in the fastest cache. A set bit only says "perhaps".
 */
export interface StartFilter {
  /** By `pairSlot` of the units of each pattern that is two units long. */
  pairs: Int32Array;
  /** By `tripleSlot` of the units of each pattern that is three units long. */
  triples: Int32Array;
  /** By `quadSlot` of the first four units of every longer pattern. */
  quads: Int32Array;
}

const PAIR_MASK = (1 << 15) - 1;
const TRIPLE_MASK = (1 << 16) - 1;
const QUAD_MASK = (1 << 18) - 1;

/**
 * A number for two neighbouring units; each product stays below 2^31, so no number leaves the integer range.
 */
export function mixPair(first: number, second: number): number {
  return (first * 13007) ^ (second * 7919);
}

/** The same for three units, from the number of the first two, and for four, from that of the first three. */
export function mixNext(mixed: number, next: number): number {
  return (mixed << 3) ^ (mixed >>> 15) ^ (next * 21727);
}

export const pairSlot = (pair: number): number => pair & PAIR_MASK;
export const tripleSlot = (triple: number): number => triple & TRIPLE_MASK;
export const quadSlot = (quad: number): number => quad & QUAD_MASK;

export function startFilterOf(patterns: readonly string[]): StartFilter {
  const pairs = new Int32Array((PAIR_MASK + 1) / 32);
  const triples = new Int32Array((TRIPLE_MASK + 1) / 32);
  const quads = new Int32Array((QUAD_MASK + 1) / 32);
  for (const pattern of patterns) {
    const pair = mixPair(pattern.charCodeAt(0), pattern.charCodeAt(1));
    const triple = mixNext(pair, pattern.charCodeAt(2));
    if (pattern.length === 2) setBit(pairs, pairSlot(pair));
    else if (pattern.length === 3) setBit(triples, tripleSlot(triple));
    else setBit(quads, quadSlot(mixNext(triple, pattern.charCodeAt(3))));
  }
  return { pairs, triples, quads };
}

function setBit(bits: Int32Array, slot: number): void {
  bits[slot >>> 5]! |= 1 << (slot & 31);
}
