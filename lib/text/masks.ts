/**
 * A mask: a placeholder such as `X`, `XX`, `××`, `**` or `****` that stands for a name, a place or a figure.
 * Half-open match positions.
 */
export interface Mask {
  start: number;
  end: number;
}

/** Runs of one mask character; `X` and `x` only where no other letter touches them. */
const RUNS = /X+|x+|×+|\*+|○{2,}/g;
const MAX_MASK_UNITS = 12;
const CHINESE = /[\p{Script=Han}，。；：！？（）《》〈〉【】〔〕、…—·%‰]/u;
const LETTER = /[A-Za-z]/;
const ASCII_WORD = /[A-Za-z0-9]/;
/** After these a single `X` is a word of its own: X光, X射线, X轴. */
const REAL_X = /^[光射轴染]|^线(?!路)/u;
/** Units after which digits and an `X` make one masked figure: 201X年, 3X个. */
const FIGURE_UNIT = /^[年月日号万亿千百个人户家项条件元名所米亩%]/u;
const LENGTH_UNIT = /[米寸尺分厘\d]/;

/**
 * Masks of a match text, in order, never overlapping. A run of `X`, `x`, `×`, `*` (or two and more `○`) is a
 * mask when Chinese text, Chinese punctuation or `%` stands beside it; or when it is all that a paragraph
 * holds (two or more letters). No masks: letters of a Latin word or formula (`TEXT`, `iPhone X`, `3*4`,
 * `5×8`, `2米×3米`), X光 and X轴, a rule of asterisks. `3X` is a mask only before a unit (`3X个`, `201X年`).
 * Bold marks are not looked for: `**` in these texts stands for a name.
 */
export function findMasks(matchText: string): Mask[] {
  const masks: Mask[] = [];
  for (const found of matchText.matchAll(RUNS)) {
    const start = found.index;
    const end = start + found[0].length;
    if (isMask(matchText, start, end)) masks.push({ start, end });
  }
  return masks;
}

function isMask(text: string, start: number, end: number): boolean {
  const before = characterBefore(text, start);
  const after = characterAfter(text, end);
  const character = text[start]!;
  if (end - start > MAX_MASK_UNITS) return false;
  if (before === "" && after === "") return character !== "*" && end - start >= 2;
  if (LETTER.test(before) || LETTER.test(after)) return false;
  if (!CHINESE.test(before) && !CHINESE.test(after) && !isListed(text, start, end)) return false;
  if (character === "X" || character === "x") return isLetterMask(text, start, end, before, after);
  if (character === "×" || character === "*") return !isProduct(before, after, end - start);
  return true;
}

/** One of a row of masks (`xx,xx,xx`; the match text has a half-width comma between letters). */
function isListed(text: string, start: number, end: number): boolean {
  return /(?:[Xx]{2}|×|\*),$/.test(text.slice(Math.max(0, start - 3), start)) || /^,(?:[Xx]{2}|×|\*)/.test(text.slice(end, end + 3));
}

function isLetterMask(text: string, start: number, end: number, before: string, after: string): boolean {
  const isSingle = end - start === 1;
  const rest = text.slice(end, end + 2);
  if (isSingle && REAL_X.test(rest)) return false;
  if (isSingle && /^[-\d]/.test(after)) return false;
  if (/[-&+.]/.test(before)) return false;
  return !ASCII_WORD.test(before) || FIGURE_UNIT.test(rest);
}

/** `5×8`, `3*4`, `2米×3米`: a sign between figures. */
function isProduct(before: string, after: string, units: number): boolean {
  return units === 1 && LENGTH_UNIT.test(before) && /\d/.test(after);
}

function characterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return unit === "\n" ? "" : /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit;
}

function characterAfter(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined || codePoint === 10 ? "" : String.fromCodePoint(codePoint);
}
