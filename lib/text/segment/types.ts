import type { Sentence } from "#lib/types.ts";

/** Where a sentence lies in the match text. */
export type SentenceSpan = Pick<Sentence, "matchStart" | "matchEnd">;

/** Words of one speech. */
export interface Segmentation {
  /** Occurrences of every word type, as nodejieba cut it from the match text. */
  terms: Map<string, number>;
  /** Words, without punctuation and masks; the sum of `terms`. */
  tokenCount: number;
  /**
   * Length in UTF-16 units of every piece of the match text in order, one byte each (longer pieces are split
   * at 127 units, never inside a surrogate pair, and then count as several); the high bit is set on pieces
   * that are no word. The lengths add up to the match text.
   */
  pieceLengths: Uint8Array;
}
