import type { TextLine } from "./clean-lines.ts";
import { HEADING_MARK, SALUTATION, SENTENCE_END } from "./clean-marks.ts";
import { columns, findLineWidth, type LineWidth, lineLength } from "./clean-width.ts";
import { shared } from "./clean-wrap.ts";

/** How the lines of a wrapped document stand: what all of them share says nothing about paragraphs. */
interface Setting {
  width: LineWidth;
  /** Blank lines between any two lines, e.g. 1 where every line end was doubled. */
  blanks: number;
  /** Columns of white space before every line. */
  margin: number;
  /** Paragraphs begin with an indent, or after a blank line. */
  marked: boolean;
}

/** Below this an "indent" is a space of the sentence itself that a cut left at the start of a line. */
const INDENT_COLUMNS_MIN = 2;

/**
 * Takes the cutting of lines at a fixed width back, whatever the width: each group is one line as it was
 * before. Where no width shows, each line is a group of its own.
 */
export function unwrapLines(lines: readonly TextLine[]): TextLine[][] {
  const width = findLineWidth(lines.filter(({ alone }) => !alone));
  if (width === null) return lines.map((line) => [line]);
  const setting = settingOf(lines, width);
  const groups: TextLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const group = groups.at(-1);
    const plain = plainLine(line, setting);
    if (before !== undefined && group !== undefined && goesOn(group, before, plain, setting)) group.push(plain);
    else groups.push([plain]);
  });
  return groups;
}

function settingOf(lines: readonly TextLine[], width: LineWidth): Setting {
  const rest = lines.slice(1);
  const blanks = shared(rest.map(({ blankBefore }) => blankBefore));
  const margin = shared(lines.map(({ indentColumns }) => indentColumns));
  const ended = rest.filter((_line, index) => SENTENCE_END.test(lines[index]!.text.slice(-8)));
  const marked = ended.filter((line) => line.blankBefore > blanks || line.indentColumns >= margin + INDENT_COLUMNS_MIN);
  return { width, blanks, margin, marked: marked.length >= 2 && marked.length >= ended.length * 0.25 };
}

/** The line without what it shares with all others. */
function plainLine(line: TextLine, { blanks, margin }: Setting): TextLine {
  return {
    ...line,
    blankBefore: Math.max(0, line.blankBefore - blanks),
    indented: line.indentColumns >= margin + INDENT_COLUMNS_MIN,
  };
}

function goesOn(group: readonly TextLine[], before: TextLine, line: TextLine, { width, marked }: Setting): boolean {
  if (before.alone || line.alone || line.blankBefore > 0 || line.indented || !isFull(before, line, width)) return false;
  const starts = HEADING_MARK.test(line.text) || (line.text.length <= 30 && SALUTATION.test(line.text));
  // In doubt no: what follows may be a heading or the site speaking.
  if (SENTENCE_END.test(before.text.slice(-8))) return marked;
  if (/[】〕\]]$/.test(before.text) && /^[【〔[]/.test(group[0]!.text)) return false;
  return !(starts && group.length === 1 && HEADING_MARK.test(before.text));
}

/**
 * A line is full when the first piece of the next line, with the punctuation that clings to it, would not
 * have fitted on it.
 */
function isFull(before: TextLine, line: TextLine, { measure, width, exact }: LineWidth): boolean {
  const piece = /^(?:[\x21-\x7e]{1,80}|.)[，。、；：！？）》”’」』】]{0,2}/u.exec(line.text)?.[0] ?? "";
  const room = measure === "columns" ? columns(piece) : piece.length;
  return lineLength(before, measure) + before.trailing + room + (exact ? 0 : 2) > width;
}
