import type { TextLine } from "./clean-lines.ts";
import { BARE_MARK, CONTINUES, HEADING_MARK, SALUTATION, SENTENCE_END, UNFINISHED } from "./clean-marks.ts";

/** How a document uses its line ends, learnt from all of its lines. */
export interface WrapStyle {
  /** Lines are cut at a fixed width (OCR, PDF, mail): the widest line in columns, wide characters counting two; else null. */
  widthColumns: number | null;
  /** The widest line in characters, for texts cut after so many characters whatever their width; null as above. */
  widthUnits: number | null;
  /** Links or footnotes cut sentences into lines of any length. */
  brokenByLinks: boolean;
  /** Paragraphs are set off by a blank line, so that a single line end separates nothing. */
  blankSeparated: boolean;
  /** Paragraphs begin with white space. */
  indented: boolean;
}

const TAIL_UNITS = 400;
const WIDTH_COLUMNS_MAX = 240;

/** Columns of a line, counted up to a little more than the widest width of interest: half-width one, everything else two. */
export function columns(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width <= WIDTH_COLUMNS_MAX + 2; at++) width += text.charCodeAt(at) < 0x2010 ? 1 : 2;
  return width;
}

function tail(text: string): string {
  return text.slice(-8);
}

/** The boundary falls inside a sentence beyond doubt. */
function isCut(before: string, after: TextLine): boolean {
  if (after.blankBefore > 0 || SENTENCE_END.test(tail(before))) return false;
  if (CONTINUES.test(after.text) || UNFINISHED.test(tail(before))) return true;
  return /[。！？]/.test(before.slice(-TAIL_UNITS)) && !startsParagraph(after.text) && !/[：:；;]$/.test(before);
}

/** Characters and columns of a line, its indent of two wide spaces included. */
function units(line: TextLine): number {
  return line.text.length + (line.indented ? 2 : 0);
}

function lineColumns(line: TextLine): number {
  return columns(line.text) + (line.indented ? 4 : 0);
}

/** Learns the style from the lines; every measure needs a few witnesses, so that a short text is left as it is. */
export function wrapStyle(lines: readonly TextLine[]): WrapStyle {
  let cut = 0;
  let ended = 0;
  let blank = 0;
  let indented = 0;
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]!.text;
    const line = lines[index]!;
    if (isCut(before, line)) cut++;
    if (!SENTENCE_END.test(tail(before))) continue;
    ended++;
    if (line.blankBefore > 0) blank++;
    if (line.indented) indented++;
  }
  const widthColumns = fixedWidth(lines);
  return {
    widthColumns,
    widthUnits: widthColumns === null ? null : lines.reduce((most, line) => Math.max(most, units(line)), 0),
    brokenByLinks: cut >= 3,
    blankSeparated: ended >= 2 && blank >= ended * 0.6,
    indented: ended >= 2 && indented >= ended * 0.25,
  };
}

/** The width at which lines are cut: many lines come within a few columns of the widest one, and most of those are unfinished. */
function fixedWidth(lines: readonly TextLine[]): number | null {
  if (lines.length < 4) return null;
  const widths = lines.map(lineColumns);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > WIDTH_COLUMNS_MAX || widest < 16) return null;
  const slack = Math.max(6, Math.round(widest * 0.08));
  const full = lines.filter((_line, index) => (widths[index] ?? 0) >= widest - slack);
  const unfinished = full.filter((line) => !SENTENCE_END.test(tail(line.text))).length;
  return full.length >= lines.length * 0.35 && unfinished >= 3 && unfinished >= full.length * 0.5 ? widest : null;
}

/** The paragraph that a line may continue: its first line, its last line, and its last few hundred units. */
export interface OpenParagraph {
  first: TextLine;
  last: TextLine;
  tail: string;
}

/**
 * True when `line` continues the paragraph. In doubt the answer is no: a heading glued to its paragraph does more harm than a
 * sentence in two pieces.
 */
export function continuesParagraph(paragraph: OpenParagraph, line: TextLine, style: WrapStyle): boolean {
  const end = tail(paragraph.tail);
  if (CONTINUES.test(line.text)) return line.blankBefore === 0 || !SENTENCE_END.test(end);
  if (/[（(《〈“‘「『]$/.test(end) && line.blankBefore < 2) return true;
  if (line.blankBefore > 0) return false;
  if (BARE_MARK.test(paragraph.tail)) return true;
  const full = isFull(paragraph.last, line, style);
  if (startsParagraph(line.text)) return full && !line.indented && !SENTENCE_END.test(end) && !/[：:；;]$/.test(end);
  if (UNFINISHED.test(end)) return true;
  if (full) return continuesFullLine(end, line, style);
  if (/[：:；;]$/.test(end)) return false;
  if (SENTENCE_END.test(end)) return style.brokenByLinks && style.blankSeparated && !line.indented;
  if (isLatinOnly(line.text) !== isLatinOnly(paragraph.last.text) && !style.brokenByLinks) return false;
  if (/[。！？]/.test(paragraph.tail)) return !line.indented;
  if (line.text.length === 1) return !line.indented && /[\u4e00-\u9fff]/.test(line.text);
  return style.brokenByLinks && style.blankSeparated && !line.indented && !HEADING_MARK.test(paragraph.first.text);
}

/** The last units of a paragraph after a line was added. */
export function paragraphTail(before: string, added: string): string {
  return (added.length >= TAIL_UNITS ? added : before + added).slice(-TAIL_UNITS);
}

function isLatinOnly(text: string): boolean {
  return text.length < TAIL_UNITS && /^[\x20-\x7e]+$/.test(text);
}

function startsParagraph(text: string): boolean {
  return HEADING_MARK.test(text) || (text.length <= 30 && SALUTATION.test(text));
}

/** A line is full when the first piece of the next line, with the punctuation that clings to it, would not have fitted on it. */
function isFull(before: TextLine, line: TextLine, style: WrapStyle): boolean {
  if (style.widthColumns === null) return false;
  const piece = /^(?:[\x21-\x7e]{1,80}|.)[，。、；：！？）》”’」』】]{0,2}/u.exec(line.text)?.[0] ?? "";
  return lineColumns(before) + columns(piece) + 2 > style.widthColumns || (style.widthUnits !== null && units(before) >= style.widthUnits);
}

/** After a full line the paragraph goes on, unless a sentence ended exactly there and nothing tells paragraphs apart. */
function continuesFullLine(end: string, line: TextLine, style: WrapStyle): boolean {
  if (style.indented && line.indented) return false;
  return !SENTENCE_END.test(end) || style.indented || style.blankSeparated;
}
