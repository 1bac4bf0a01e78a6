import { unitsToString } from "../units.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { findCorrections } from "./corrections.ts";
import { MatchBuilder } from "./match-builder.ts";
import { simplifyMatch } from "./simplify-match.ts";
import type { MatchText } from "./types.ts";

export type { Fold, FoldKind } from "./folds.ts";
export type { AppliedCorrection, MatchText } from "./types.ts";

/**
 * The match text of a display text: without whitespace, invisible characters and quotation marks; full-width
 * letters and digits, radicals, compatibility and traditional characters folded; `，、,﹐` alike; NFC; one
 * `\n` between paragraphs. Everything else is kept. Doing it twice equals doing it once. Line wrapping
 * changes nothing but the `\n`. The empty text gives the empty text.
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
