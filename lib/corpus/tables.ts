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

/**
 * The codes of every sentence of the corpus. A sentence is a position in these arrays; those of speech `i`
 * are `offsets[i] .. offsets[i + 1]`.
 */
export interface ThemeTable {
  /** Themes, at most 32; the number of a theme is its bit. */
  themeIds: readonly string[];
  /** What persons decided about each speech's sentences, as a number; 0 for nothing. */
  marks: Int32Array;
  offsets: Int32Array;
  /** Bit `t`: the sentence carries theme `t`. */
  coded: Uint32Array;
  /** Bit `t`: its score for theme `t` is close to the threshold, on either side. */
  borderline: Uint32Array;
  /** The sentences that carry theme `t` or come near it are at `scoreOffsets[t] .. scoreOffsets[t + 1]`. */
  scoreOffsets: Int32Array;
  /** Each of them, ascending within a theme, and its score. */
  scored: Int32Array;
  scores: Float32Array;
  /** 1 for a sentence of the body, 0 for a title. */
  body: Uint8Array;
  charCounts: Int32Array;
  /** 0-based paragraph within the speech. */
  paragraphs: Int32Array;
  matchStarts: Int32Array;
  matchEnds: Int32Array;
}
