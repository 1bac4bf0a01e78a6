import { checkPositive } from "../check.ts";
import { checkKeynessCounts, type KeynessCounts } from "./keyness-counts.ts";

/**
 * Simple maths keyness score: the ratio of the rates per million after adding λ to both. 1 means equal, above 1 more frequent in the target.
 * λ sets the taste: 1 brings up rare items, 100 or more common ones. Always above 0; 1 for an item on neither side.
 *
 * null: a side is empty. Errors: RangeError on negative, NaN, a count above its size, or λ of 0 or less.
 * Source: Kilgarriff 2009, (10⁶p₁ + λ)/(10⁶p₂ + λ).
 *
 * @example
 * simpleMaths({ countTarget: 3, sizeTarget: 1000000, countReference: 1, sizeReference: 1000000 }) // => 2
 */
export function simpleMaths(counts: KeynessCounts, { lambda = 1 }: { lambda?: number } = {}): number | null {
  checkKeynessCounts(counts);
  checkPositive(lambda, "lambda");
  if (counts.sizeTarget === 0 || counts.sizeReference === 0) return null;
  const target = (1e6 * counts.countTarget) / counts.sizeTarget;
  const reference = (1e6 * counts.countReference) / counts.sizeReference;
  return (target + lambda) / (reference + lambda);
}
