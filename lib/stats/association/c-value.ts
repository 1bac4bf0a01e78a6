import { checkCount, checkInteger } from "../check.ts";

export interface CValueInput {
  /** Occurrences of the candidate. */
  count: number;
  /** Its length in words, or in characters for Chinese. */
  length: number;
  /** Occurrences inside longer candidates, each credited to the longest form only. 0 if it is not nested. */
  nestedCount: number;
  /** Number of different longer candidates that contain it. */
  nestedIn: number;
}

/**
 * C-value: how likely a recurring string is a term of its own, rewarding length and frequency and taking away what it owes to longer terms.
 * Higher is better; 0 or less: nothing but a fragment. Rank by it, the unit has no meaning.
 *
 * log₂(length + offset) · (f − nested/types), the quotient 0 when not nested. offset is 0 as published (where one-word terms score 0), and 1 for
 * strings of Chinese characters. Errors: RangeError on negative or NaN, a length below 1, or a nested count without containing candidates.
 * Source: Frantzi, Ananiadou & Mima 2000.
 *
 * @example
 * cValue({ count: 984, length: 3, nestedCount: 26, nestedIn: 5 }) // => 1551.36
 */
export function cValue({ count, length, nestedCount, nestedIn }: CValueInput, { offset = 0 }: { offset?: 0 | 1 } = {}): number {
  checkCount(count, "count");
  checkInteger(length, "length", 1);
  checkCount(nestedCount, "nestedCount");
  checkInteger(nestedIn, "nestedIn", nestedCount > 0 ? 1 : 0);
  return Math.log2(length + offset) * (count - (nestedIn === 0 ? 0 : nestedCount / nestedIn));
}
