import { isBoxBeside } from "./box-beside.ts";
import { isColumns, isLeftOf, median, side } from "./columns.ts";
import { isRestOfCell, isTable, staggeredLines, staggeredRows, tableLines } from "./table.ts";
import type { Box, Line, Row, Segment } from "./types.ts";
import { extent, wholeLine } from "./whole-line.ts";

/**
 * A band that begins with lines on one side only is looked for while these are at most this part of all the
 * text.
 */
const ONE_SIDE = 0.62;
const COLUMN_GAP = 1.45;
/** A strip that stays empty from row to row, in heights of a character; hanging punctuation narrows it. */
const STRIP = 0.45;
const ALONE = 3;
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
        const left = side(inside, (segment) => isLeftOf(segment, band.middle));
        const right = side(inside, (segment) => !isLeftOf(segment, band.middle));
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
  if (standsAlone(rows, start)) return null;
  let occupied: { left: number; right: number }[] = [];
  let best: { end: number; strips: number[] } | null = null;
  for (let end = start; end < rows.length && end - start < BAND_MAX; end++) {
    occupied = merged([...occupied, ...rows[end]!.segments.map(inked)], rows[end]!.segments[0]!.size * STRIP);
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

/** One piece with much room below it begins neither columns nor a table. */
function standsAlone(rows: readonly Row[], at: number): boolean {
  const [piece, ...more] = rows[at]!.segments;
  const next = rows[at + 1]?.segments[0];
  return more.length === 0 && next !== undefined && next.top - piece!.bottom > ALONE * piece!.size;
}

/** Punctuation at the end of a line may hang into the gutter; most of its square is empty. */
function inked({ left, right, size, text }: Segment): { left: number; right: number } {
  return { left, right: /[，。、；：！？”’）》」』]$/.test(text) ? right - size / 2 : right };
}

/**
 * Below the foot of the shorter column another part of the page may begin: a table, or lines after a wider
 * gap.
 */
function columnsEnd(rows: readonly Row[], start: number, end: number, middle: number): number {
  const isRight = (row: Row) => row.segments.some((segment) => !isLeftOf(segment, middle));
  const isLeft = (row: Row) => row.segments.some((segment) => isLeftOf(segment, middle));
  const foot = Math.min(findLast(rows, start, end, isRight), findLast(rows, start, end, isLeft));
  // The lines of the two sides may stand at different heights: each is measured against its own.
  const isLonger = findLast(rows, start, end, isRight) === foot ? isLeft : isRight;
  const own = rows.slice(start, foot + 1).filter(isLonger);
  const pitch = median(own.slice(1).map((row, at) => bottomOf(row) - bottomOf(own[at]!)));
  let before = own.at(-1) ?? rows[foot]!;
  for (let at = foot + 1; at < end; before = rows[at++]!) {
    const crosses = rows[at]!.segments.length > 1 && isLeft(rows[at]!) && isRight(rows[at]!);
    const isOther = crosses || Math.abs(rows[at]!.segments[0]!.size - before.segments[0]!.size) > 1;
    if (isOther || bottomOf(rows[at]!) - bottomOf(before) > COLUMN_GAP * pitch) return at;
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
  const isPiece = (row: Row) => row.segments.length === 1;
  while (last > start + 1 && isPiece(rows[last - 1]!) && !isPiece(rows[start]!) && !isRestOfCell(rows, start, last - 1)) last--;
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
