/** All n-grams of one length that occur often enough. Indexed by n-gram: `counts` and what follows it. */
export interface NgramLevel {
  /** Characters of each n-gram. */
  length: number;
  /** Places of these n-grams, ascending, and at each place which one. */
  positions: Int32Array;
  ids: Int32Array;
  counts: Int32Array;
  /** A place of each. */
  samples: Int32Array;
  /** Occurrences that begin, and that end, at a word boundary. */
  startEdges: Int32Array;
  endEdges: Int32Array;
  /** Most frequent extension by one character to the left and to the right; 1 where none recurs. */
  leftMost: Int32Array;
  rightMost: Int32Array;
  /** The character of that extension; 0 where none recurs. */
  leftUnit: Uint16Array;
  rightUnit: Uint16Array;
  /**
   * Σ c ln c over the neighbouring characters with count c: entropy is ln(count) − Σ/count. A neighbour that
   * comes once adds nothing.
   */
  leftSums: Float64Array;
  rightSums: Float64Array;
}

export interface NgramOptions {
  minCount: number;
  /** Longest n-gram, in characters. */
  longest: number;
  /** 1 at each position where a word begins, 0 elsewhere; one more entry than `text`. */
  edges: Uint8Array;
  /** Asked after every step: lets others in where they wait. */
  pause?: () => Promise<void>;
}
