import { checkCount, checkCountWithin, checkPositive } from "../check.ts";

/** How often a node and a collocate occur, together and each, in a corpus of `size` tokens. */
export interface CollocationCounts {
  /** Occurrences of the collocate within the span around the node. */
  countBoth: number;
  countNode: number;
  countCollocate: number;
  /** Tokens of the corpus. */
  size: number;
  /**
   * Tokens that one node's span covers, e.g. 10 for five to each side. Default 1: neighbours at one fixed
   * distance.
   */
  span?: number;
}

/** RangeError unless all numbers are finite and not negative and the words fit into the corpus. */
export function checkCollocationCounts({ countBoth, countNode, countCollocate, size, span }: CollocationCounts): void {
  checkCount(countBoth, "countBoth");
  checkCount(size, "size");
  checkCountWithin(countNode, size, "countNode");
  checkCountWithin(countCollocate, size, "countCollocate");
  if (span !== undefined) checkPositive(span, "span");
}

/**
 * Expected co-occurrences if the collocate stood anywhere with equal chance: f(node) · f(collocate) · span /
 * size. null when the corpus is empty. Source: Evert 2008.
 *
 * @example
 * expectedCooccurrences({ countBoth: 8, countNode: 20, countCollocate: 50, size: 10000, span: 10 }) // => 1
 */
export function expectedCooccurrences(counts: CollocationCounts): number | null {
  checkCollocationCounts(counts);
  return counts.size === 0 ? null : (counts.countNode * counts.countCollocate * (counts.span ?? 1)) / counts.size;
}
