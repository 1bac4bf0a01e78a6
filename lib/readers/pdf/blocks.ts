import { isBoxBeside } from "./box-beside.ts";
import { WIDE_GAP } from "./rows.ts";
import { isTable, staggeredLines, staggeredRows, tableLines } from "./table.ts";
import type { Box, Line, Row, Segment } from "./types.ts";

/** Rows that a band of columns has at least, and characters of each column. */
const COLUMN_ROWS = 3;
const COLUMN_CHARACTERS = 18;
/** Lines of running text fill most of their column. */
const FILL = 0.62;
const LINE_CHARACTERS = 5;
const LONG_LINE = 10;
/**
 * A band that begins with lines on one side only is looked for while these are at most this part of all the
 * text.
 */
const ONE_SIDE = 0.62;
const COLUMN_GAP = 1.45;
const DEPTH_MAX = 4;
const BAND_MAX = 400;

/**
 * Rows in the order of reading. Where an empty strip runs down between lines of text, the left side is read
 * to its end before the right one; where the pieces are short and stand in rows, they are the cells of a
 * table; else a row is one line.
 */
export function readingOrder(rows: readonly Row[], block = "", depth = 0): Line[] {
  const lines: Line[] = [];
  const width = extent(rows.flatMap(({ segments }) => segments));
  for (let at = 0; at < rows.length; ) {
    const staggered = staggeredRows(rows, at);
    if (staggered > 0) {
      lines.push(...staggeredLines(rows.slice(at, at + staggered), block));
      at += staggered;
      continue;
    }
    const band = depth < DEPTH_MAX ? bandFrom(rows, at, width) : null;
    if (band === null) lines.push(wholeLine(rows[at++]!, block));
    else {
      const inside = rows.slice(at, band.end);
      at = band.end;
      if (band.kind === "table") lines.push(...tableLines(inside, block));
      else {
        const left = side(inside, (segment) => segment.right <= band.middle);
        const right = side(inside, (segment) => segment.right > band.middle);
        const columns = [readingOrder(left, `${block}L`, depth + 1), readingOrder(right, `${block}R`, depth + 1)];
        if (isBoxBeside(left, right, rows[at])) columns.reverse();
        lines.push(...columns.flat());
      }
    }
  }
  return lines;
}

interface Band {
  kind: "columns" | "table";
  end: number;
  middle: number;
}

/**
 * The longest run of rows from `start` on that an empty strip divides, if it is one of columns or a table.
 */
function bandFrom(rows: readonly Row[], start: number, width: Box): Band | null {
  let occupied: { left: number; right: number }[] = [];
  let best: { end: number; strips: number[] } | null = null;
  for (let end = start; end < rows.length && end - start < BAND_MAX; end++) {
    occupied = merged([...occupied, ...rows[end]!.segments], rows[end]!.segments[0]!.size * WIDE_GAP);
    const span = occupied.at(-1)!.right - occupied[0]!.left;
    if (occupied.length > 1) best = { end: end + 1, strips: strips(occupied) };
    else if (best !== null || span > ONE_SIDE * (width.right - width.left)) break;
  }
  if (best === null) return null;
  const inside = trimmed(rows, start, best.end);
  for (const middle of best.strips) {
    const end = columnsEnd(rows, start, best.end, middle);
    if (isColumns(rows.slice(start, end), middle)) return { kind: "columns", end, middle };
  }
  if (rows[start]!.segments.length === 1 || !isTable(inside)) return null;
  return { kind: "table", end: start + inside.length, middle: 0 };
}

/**
 * Below the foot of the shorter column another part of the page may begin: a table, or lines after a wider
 * gap.
 */
function columnsEnd(rows: readonly Row[], start: number, end: number, middle: number): number {
  const isRight = (row: Row) => row.segments.some((segment) => segment.right > middle);
  const isLeft = (row: Row) => row.segments.some((segment) => segment.right <= middle);
  const foot = Math.min(findLast(rows, start, end, isRight), findLast(rows, start, end, isLeft));
  const pitch = median(rows.slice(start + 1, foot + 1).map((row, at) => bottomOf(row) - bottomOf(rows[start + at]!)));
  for (let at = foot + 1; at < end; at++) {
    const crosses = rows[at]!.segments.length > 1 && isLeft(rows[at]!) && isRight(rows[at]!);
    const isOther = crosses || Math.abs(rows[at]!.segments[0]!.size - rows[at - 1]!.segments[0]!.size) > 1;
    if (isOther || bottomOf(rows[at]!) - bottomOf(rows[at - 1]!) > COLUMN_GAP * pitch) return at;
  }
  return end;
}

function findLast(rows: readonly Row[], start: number, end: number, test: (row: Row) => boolean): number {
  for (let at = end - 1; at > start; at--) if (test(rows[at]!)) return at;
  return start;
}

function bottomOf({ segments }: Row): number {
  return segments[0]!.bottom;
}

/** Without rows of one piece at the end: they are no part of a table. */
function trimmed(rows: readonly Row[], start: number, end: number): readonly Row[] {
  let last = end;
  while (last > start + 1 && rows[last - 1]!.segments.length === 1 && rows[start]!.segments.length > 1) last--;
  return last - start >= 2 && isTable(rows.slice(start, last)) ? rows.slice(start, last) : rows.slice(start, end);
}

function merged(intervals: readonly { left: number; right: number }[], gap: number): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (const { left, right } of [...intervals].sort((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last !== undefined && left - last.right < gap) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

/** Middles of the strips, the widest first. */
function strips(occupied: readonly { left: number; right: number }[]): number[] {
  const gaps = occupied.slice(1).map(({ left }, at) => ({ left: occupied[at]!.right, right: left }));
  return gaps.sort((a, b) => b.right - b.left - (a.right - a.left)).map(({ left, right }) => (left + right) / 2);
}

function isColumns(rows: readonly Row[], middle: number): boolean {
  const left = side(rows, (segment) => segment.right <= middle);
  const right = side(rows, (segment) => segment.right > middle);
  if (Math.min(left.length, right.length) < 2) return false;
  // So few lines are columns only when they are long.
  const isLow = Math.max(left.length, right.length) < COLUMN_ROWS;
  const usualLength = (rows: readonly Row[]) =>
    rows.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0) / rows.length;
  if (isLow && Math.min(usualLength(left), usualLength(right)) < LONG_LINE) return false;
  return isRunningText(left) && isRunningText(right);
}

function isRunningText(rows: readonly Row[]): boolean {
  const segments = rows.flatMap((row) => row.segments);
  const { left, right } = extent(segments);
  const fills = rows.map((row) => extent(row.segments)).map((box) => (box.right - box.left) / (right - left));
  const characters = segments.reduce((sum, { text }) => sum + text.length, 0);
  const usual = [...rows].map((row) => row.segments.reduce((sum, { text }) => sum + text.length, 0)).sort((a, b) => a - b);
  const isSaid = segments.some(({ text }) => /[，。；：！？]/.test(text));
  return characters >= COLUMN_CHARACTERS && isSaid && median(fills) >= FILL && usual[Math.floor(usual.length / 2)]! >= LINE_CHARACTERS;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function side(rows: readonly Row[], isIn: (segment: Segment) => boolean): Row[] {
  return rows.map(({ segments }) => ({ segments: segments.filter(isIn) })).filter(({ segments }) => segments.length > 0);
}

export function extent(boxes: readonly Box[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of boxes) {
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  }
  return box;
}

/** A row as one line. Single characters that are spread out (`讲 话 稿`) are one word. */
export function wholeLine({ segments }: Row, block: string): Line {
  const isSpread = segments.every(({ text }) => /^\p{Script=Han}$/u.test(text));
  const first = segments[0]!;
  return {
    ...extent(segments),
    text: segments.map(({ text }) => text).join(isSpread ? "" : " "),
    size:
      segments.length === 1
        ? first.size
        : segments.reduce((long, segment) => (segment.text.length > long.text.length ? segment : long)).size,
    noteMarks: segments.flatMap(({ noteMarks }) => noteMarks),
    block,
    isCell: false,
  };
}
