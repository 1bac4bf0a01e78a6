import { unitsToString } from "../units.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { findCorrections } from "./corrections.ts";
import type { Fold, FoldKind } from "./folds.ts";
import { MatchBuilder } from "./match-builder.ts";
import { simplifyMatch } from "./simplify-match.ts";

export type { Fold, FoldKind } from "./folds.ts";

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
   * Display position of each UTF-16 unit of `text`, never decreasing; one more entry than `text` has units, the last being the display
   * text's length.
   */
  offsets: Int32Array;
  /** Where match text and display text differ: at most 200 places a kind. */
  folds: Fold[];
  /** How often each kind of folding happened; kinds that did not are missing. */
  foldCounts: Map<FoldKind, number>;
  /** Empty unless corrections were asked for. */
  corrections: AppliedCorrection[];
}

/**
 * The match text of a display text: without whitespace, invisible characters and quotation marks; full-width letters and digits, radicals,
 * compatibility and traditional characters folded; `，、,﹐` alike; NFC; one `\n` between paragraphs. Everything else is kept.
 * Doing it twice equals doing it once. Line wrapping changes nothing but the `\n`. The empty text gives the empty text.
 * @param options.correct also applies the OCR corrections (default false)
 */
export function toMatchText(display: string, options: { correct?: boolean } = {}): MatchText {
  const builder = new MatchBuilder(display);
  builder.run();
  if (builder.hasTraditional) simplifyMatch(builder);
  const { folds, foldCounts, length } = builder;
  const offsets = builder.offsets.slice(0, length + 1);
  offsets[length] = display.length;
  const match: MatchText = { text: unitsToString(builder.units, 0, length), offsets, folds, foldCounts, corrections: [] };
  return options.correct === true ? applyCorrections(match, findCorrections(match.text)) : match;
}

/** The same folding for what a person types: a phrase, a slogan, a search. Paragraph marks are left out. */
export function normalisePhrase(phrase: string): string {
  return toMatchText(phrase).text.replaceAll("\n", "");
}
