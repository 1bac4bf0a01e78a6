import { HAN_UNITS } from "../han.ts";
import { QUOTE, SPACE, UNIT_CLASS } from "./unit-classes.ts";

/** Kinds of difference between display text and match text; the receipt lists them by these names. */
export const FOLD_KINDS = [
  "zero-width",
  "whitespace",
  "spaced-digits",
  "quotation-mark",
  "full-width-digit",
  "full-width-letter",
  "half-width-punctuation",
  "enumeration-comma",
  "punctuation-variant",
  "radical",
  "compatibility-ideograph",
  "circle-zero",
  "composed-character",
  "lone-surrogate",
  "traditional",
] as const;
export type FoldKind = (typeof FOLD_KINDS)[number];

/** One place where match text and display text differ. */
export interface Fold {
  kind: FoldKind;
  /** UTF-16 position in the match text. */
  matchOffset: number;
  /** UTF-16 position in the display text. */
  displayOffset: number;
  before: string;
  /** Empty for what is left out. */
  after: string;
}

/** `、`, compared as `，`. */
const ENUMERATION_COMMA = 0x3001;

/** Places kept per kind; counts go on. */
export const MAX_FOLD_PLACES = 200;

/** Kind of folding that the class table gives a unit. */
export function foldKind(unit: number): FoldKind {
  if (unit < 0x80) return "half-width-punctuation";
  if (unit === ENUMERATION_COMMA) return "enumeration-comma";
  if (unit >= 0xff10 && unit <= 0xff19) return "full-width-digit";
  if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return "full-width-letter";
  if (unit >= 0x2e80 && unit <= 0x2fdf) return "radical";
  if (HAN_UNITS[unit] === 1) return "compatibility-ideograph";
  return /\p{P}|\p{S}/u.test(String.fromCharCode(unit)) ? "punctuation-variant" : "composed-character";
}

/** Kind of a unit that the match text leaves out. */
export function leftOutKind(unit: number): FoldKind {
  if (UNIT_CLASS[unit] === QUOTE) return "quotation-mark";
  return UNIT_CLASS[unit] === SPACE ? "whitespace" : "zero-width";
}
