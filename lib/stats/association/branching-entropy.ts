import { shannonEntropy } from "../diversity/shannon-entropy.ts";

/**
 * Branching entropy: how freely a string is followed (or preceded), in nats. 0: always by the same character, so the string is a fragment
 * of something longer; above 1: by many, so its edge is an edge. Give the counts of the neighbouring characters; count each sentence mark as a neighbour of its own kind.
 *
 * −Σ p ln p. null: no neighbour. Errors: RangeError on negative or NaN. Source: Harris 1955; Jin & Tanaka-Ishii 2006.
 *
 * @example
 * branchingEntropy([1, 1]) // => 0.693
 */
export function branchingEntropy(neighbourCounts: ArrayLike<number>): number | null {
  return shannonEntropy(neighbourCounts, { base: Math.E });
}
