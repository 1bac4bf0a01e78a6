import type { Fold, FoldKind } from "./folds.ts";

/** One OCR correction that was applied to the match text. */
export interface AppliedCorrection {
  /** Position in the corrected match text. */
  matchOffset: number;
  displayOffset: number;
  before: string;
  after: string;
}

/** The text that phrases and slogans are counted in, with the way back to the display text. */
export interface MatchText {
  text: string;
  /**
   * Display position of each UTF-16 unit of `text`, never decreasing; one more entry than `text` has units,
   * the last being the display text's length.
   */
  offsets: Int32Array;
  /** Where match text and display text differ: at most 200 places a kind. */
  folds: Fold[];
  /** How often each kind of folding happened; kinds that did not are missing. */
  foldCounts: Map<FoldKind, number>;
  /** Empty unless corrections were asked for. */
  corrections: AppliedCorrection[];
}
