/**
 * How each UTF-16 code unit is treated on its way into the match text: one class a unit, looked up in a table
 * of 65,536 bytes.
 */

import radicals from "../data/radicals.json" with { type: "json" };

export const KEEP = 0;
/** Invisible: zero-width, bidi controls, soft hyphen, variation selectors, controls, non-characters. */
export const INVISIBLE = 1;
export const SPACE = 2;
export const BREAK = 3;
export const QUOTE = 4;
/** Replaced by one other unit, whatever stands beside it. */
export const FOLD = 5;
/** Replaced by a string of other length. */
export const EXPAND = 6;
/**
 * Comma or colon: half-width between two ASCII letters or digits, full-width elsewhere, however it was typed.
 */
export const COMMA_OR_COLON = 7;
/** `.` and `．`: a full stop after Chinese, else kept. */
export const DOT = 8;
/** `○` and `◯`: the numeral 〇 beside Chinese numerals, else kept. */
export const CIRCLE = 9;
/** Combines with what stands before it (NFC). */
export const MARK = 10;
export const SURROGATE = 11;
/**
 * A traditional character that simplified texts do not use; kept here, its clause is converted afterwards.
 */
export const TRADITIONAL = 12;
/** A dash of any length: a hyphen between two digits, where all dashes are alike, else an em dash. */
export const DASH = 13;

export const UNIT_CLASS = new Uint8Array(0x10000);
/** The replacement of a FOLD unit, the full-width form of a COMMA_OR_COLON unit; 0 elsewhere. */
export const FOLDED_UNIT = new Uint16Array(0x10000);
export const EXPANSION = new Map<number, string>();

/**
 * First and last unit of each invisible stretch; tab, line ends and U+0085 (next line) are not among them.
 */
const INVISIBLE_RANGES = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
] as const;
const SPACE_UNITS = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/;
const BREAK_UNITS = /[\n\u000b\u000c\r\u0085\u2028\u2029]/;
const QUOTE_UNITS = /["'“”„‟‘’‚‛「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣]/;
const MARK_UNITS = /[\p{M}\u1160-\u11ff]/u;

/**
 * Pairs of a variant and the form that it is compared as. `、` and `，` compare equal because texts use
 * either in the same list.
 */
const PUNCTUATION_FOLDS =
  ";；!！?？(（)）﹔；﹖？﹗！﹙（﹚）︐，︑，︒。︓：︔；︕！︖？︵（︶）︽《︾》︿〈﹀〉︻【︼】｡。､，﹑，‐-‑-–-−-﹣-―—─—━—﹘—〜~∼~・·‧·•·∙·⋅·･·﹪%✕×✖×╳×⨯×﹝〔﹞〕⋯…";
const EM_DASH = 0x2014;
const COMMAS_AND_COLONS = ",，，，、，﹐，﹑，､，︐，︑，:：：：﹕：︓：";

buildTables();

function buildTables(): void {
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) UNIT_CLASS[unit] = SURROGATE;
    else classify(unit, String.fromCharCode(unit));
  }
  for (const [from, to] of fullWidthForms()) setFold(from, to);
  for (const pairs of radicals.pairs) forPairs(pairs, setFold);
  forPairs(PUNCTUATION_FOLDS, setFold);
  UNIT_CLASS[EM_DASH] = DASH;
  FOLDED_UNIT[EM_DASH] = EM_DASH;
  forPairs(PUNCTUATION_FOLDS, (from, to) => {
    if (to.charCodeAt(0) === EM_DASH) UNIT_CLASS[from] = DASH;
  });
  forPairs(COMMAS_AND_COLONS, (from, to) => {
    UNIT_CLASS[from] = COMMA_OR_COLON;
    FOLDED_UNIT[from] = to.charCodeAt(0);
  });
  for (const dot of ".．﹒") UNIT_CLASS[dot.charCodeAt(0)] = DOT;
  for (const circle of "○◯") UNIT_CLASS[circle.charCodeAt(0)] = CIRCLE;
  followChains();
}

/** A fold may lead to a unit that is folded itself (the Greek question mark to `;` to `；`). */
function followChains(): void {
  for (let unit = 0; unit < 0x10000; unit++) {
    const to = FOLDED_UNIT[unit]!;
    if (UNIT_CLASS[unit] === FOLD && UNIT_CLASS[to] === FOLD) FOLDED_UNIT[unit] = FOLDED_UNIT[to]!;
  }
}

function classify(unit: number, character: string): void {
  if (INVISIBLE_RANGES.some(([first, last]) => unit >= first && unit <= last)) UNIT_CLASS[unit] = INVISIBLE;
  else if (SPACE_UNITS.test(character)) UNIT_CLASS[unit] = SPACE;
  else if (BREAK_UNITS.test(character)) UNIT_CLASS[unit] = BREAK;
  else if (QUOTE_UNITS.test(character)) UNIT_CLASS[unit] = QUOTE;
  else if (unit > 0x7f) classifyByNormalForm(unit, character);
}

function classifyByNormalForm(unit: number, character: string): void {
  const normal = character.normalize("NFC");
  if (MARK_UNITS.test(character)) UNIT_CLASS[unit] = MARK;
  else if (normal !== character) setFold(unit, normal);
}

/**
 * U+FF01 to U+FF5E stand for ASCII; those that have a class of their own already are overwritten below or are
 * quotes.
 */
function* fullWidthForms(): Generator<[number, string]> {
  const keptFullWidth = "！？（）；";
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    const character = String.fromCharCode(unit);
    if (UNIT_CLASS[unit] !== QUOTE && !keptFullWidth.includes(character)) yield [unit, String.fromCharCode(unit - 0xfee0)];
  }
}

function setFold(unit: number, to: string): void {
  UNIT_CLASS[unit] = to.length === 1 ? FOLD : EXPAND;
  if (to.length === 1) FOLDED_UNIT[unit] = to.charCodeAt(0);
  else EXPANSION.set(unit, to);
}

function forPairs(pairs: string, use: (from: number, to: string) => void): void {
  const characters = [...pairs];
  for (let i = 0; i + 1 < characters.length; i += 2) use(characters[i]!.charCodeAt(0), characters[i + 1]!);
}
