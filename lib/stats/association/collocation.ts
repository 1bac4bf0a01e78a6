import { type CollocationCounts, checkCollocationCounts, expectedCooccurrences } from "./collocation-counts.ts";

/**
 * logDice: how much of the two words' lives is spent together, in doublings below 14. 14: never apart; each
 * point less means half as much; below 0 negligible. Does not depend on the corpus's size, so it can be
 * compared between corpora.
 *
 * 14 + log₂(2f(xy)/(f(x) + f(y))). null: never together. Errors: RangeError on negative or NaN. Source:
 * Rychlý 2008.
 *
 * @example
 * logDice({ countBoth: 10, countNode: 20, countCollocate: 20, size: 1000 }) // => 13
 */
export function logDice(counts: CollocationCounts): number | null {
  checkCollocationCounts(counts);
  if (counts.countBoth === 0) return null;
  return 14 + Math.log2((2 * counts.countBoth) / (counts.countNode + counts.countCollocate));
}

/**
 * Mutual information: how many doublings more often two words meet than by chance. Favours rare pairs: use it
 * beside a count.
 *
 * log₂(O/E). null: never together, or an empty corpus. Errors: RangeError on negative or NaN. Source: Church
 * & Hanks 1990.
 *
 * @example
 * mutualInformation({ countBoth: 8, countNode: 20, countCollocate: 50, size: 10000, span: 10 }) // => 3
 */
export function mutualInformation(counts: CollocationCounts): number | null {
  const expected = expectedCooccurrences(counts);
  return !expected || counts.countBoth === 0 ? null : Math.log2(counts.countBoth / expected);
}
