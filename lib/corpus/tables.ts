import { AppError } from "#lib/errors.ts";

/** Shapes of the tables that are kept in memory: how often which item stands in which speech. */

/** The store holds other speeches than when the state was read. */
export function corpusChanged(): AppError {
  return new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
}

export const UNITS = ["term", "slogan"] as const;
/** What is compared: words as nodejieba cuts them, or slogans of the lexicon. */
export type Unit = (typeof UNITS)[number];

export const COUNTED = ["all", "own"] as const;
/**
 * Which occurrences of a slogan count: all, or its own alone, those inside a longer slogan left to the longer
 * one. Words have no such choice.
 */
export type Counted = (typeof COUNTED)[number];

/**
 * How often each item (word or slogan) stands in each speech, in memory: the pairs of speech `i` are
 * `offsets[i] .. offsets[i + 1]`, each an index into `labels` and a count. 8 bytes a pair.
 */
export interface ItemTable {
  unit: Unit;
  /** Which occurrences the counts are of; all unless said. */
  of?: Counted;
  labels: readonly string[];
  offsets: Int32Array;
  items: Int32Array;
  counts: Int32Array;
  /** What rates are divided by, one a speech: tokens for words, Han characters for slogans. */
  sizes: Float64Array;
}

/** How often every slogan stands in every speech; only pairs that occur are kept. */
export interface SloganTable {
  /** Pairs of speech `i` are at `offsets[i] .. offsets[i + 1]`. */
  offsets: Int32Array;
  /** Slogan of each pair, as an index into the lexicon, ascending within a speech. */
  slogans: Int32Array;
  counts: Int32Array;
  /** Occurrences that are not inside a longer slogan. */
  standaloneCounts: Int32Array;
}
