import type { Line, Row, Segment } from "./types.ts";

const CELL_MAX = 40;
const LABELLED_ROWS = 3;
const NAME_MAX = 8;
/**
 * Starts, middles or ends of cells that lie this close, in heights of a character, stand below one another.
 */
const ALIGNED = 1.2;
/** Lines of running text in a column have this many characters and more. */
const CUT_CHARACTERS = 12;
/** Lines of one cell follow more closely than this, in heights of a character. */
const CELL_PITCH = 1.75;

/** Short pieces that stand below one another in at least two rows. */
export function isTable(rows: readonly Row[]): boolean {
  const wide = rows.filter(({ segments }) => segments.length > 1);
  if (wide.length < 2 || wide.length < rows.length * 0.4) return false;
  const pieces = wide.flatMap(({ segments }) => segments);
  const said = pieces.filter(({ text }) => text.length > CELL_MAX || /[。！？]$/.test(text)).length;
  const marks = wide.filter(({ segments }) =>
    /^(?:\d{1,2}[.．、)）]|[（(]?[一二三四五六七八九十]{1,3}[)）、.]|[•●·■-])$/.test(segments[0]!.text),
  );
  if (marks.length === wide.length) return false;
  if (said > pieces.length * 0.34) return isLabelled(rows);
  const aligned = wide
    .slice(1)
    .filter((row, at) => row.segments.some((piece) => wide[at]!.segments.slice(1).some((above) => standsBelow(piece, above))));
  return aligned.length >= Math.ceil((wide.length - 1) * 0.6);
}

/** Short names on the left, and sentences beside them that all begin at one place. */
function isLabelled(rows: readonly Row[]): boolean {
  const [first] = rows;
  const names = rows.map(({ segments }) => segments[0]!);
  const isEven = rows.length >= LABELLED_ROWS && rows.every(({ segments }) => segments.length === first!.segments.length);
  const areNames = names.every(({ text }) => text.length <= NAME_MAX && !/[，。；：！？:]/.test(text));
  return (
    isEven &&
    areNames &&
    rows.every((row) => row.segments.every((piece, at) => Math.abs(piece.left - first!.segments[at]!.left) < piece.size / 2))
  );
}

/**
 * How many rows from `start` on are a table with cells of several lines, centred against each other or not;
 * 0 for none. Its rows are told by wider gaps between them.
 */
export function staggeredRows(rows: readonly Row[], start: number): number {
  const found: Row[][] = [];
  let end = start;
  while (end < rows.length) {
    let next = end + 1;
    while (next < rows.length && isClose(rows[next - 1]!, rows[next]!)) next++;
    const group = rows.slice(end, next);
    if (cells(group).length < 2 || !isOneRow(group)) break;
    found.push(group);
    end = next;
  }
  const hasTall = found.some((group) => group.length > 1 && group.some(({ segments }) => segments.length < cells(group).length));
  const isFound = found.length >= 2 && hasTall && isTable(found.map((group) => ({ segments: cells(group) })));
  return isFound && !runsOn(found) ? end - start : 0;
}

/**
 * Lines that break off at the edge of their column and go on below are running text in columns whose lines stand
 * at different heights.
 */
function runsOn(groups: readonly Row[][]): boolean {
  const ends = groups.flatMap((group) => cells(group).map((cell) => ({ cell, last: lastLine(group, cell) })));
  const inColumn = (cell: Segment) => ends.filter(({ cell: other }) => other.left < cell.right && other.right > cell.left);
  const cut = ends.filter(({ cell, last }) => {
    const right = Math.max(...inColumn(cell).map(({ last: line }) => line.right));
    return last.text.length >= CUT_CHARACTERS && right - last.right < 2 * last.size && !/[。！？；：]$/.test(last.text);
  });
  return cut.length * 2 >= ends.length;
}

function lastLine(group: readonly Row[], cell: Segment): Segment {
  const lines = group.flatMap(({ segments }) => segments).filter(({ left, right }) => left < cell.right && right > cell.left);
  return lines.reduce((low, line) => (line.bottom > low.bottom ? line : low));
}

/** Where every cell has several lines, they may as well be several rows. */
function isOneRow(group: readonly Row[]): boolean {
  const segments = group.flatMap((row) => row.segments);
  return (
    group.length === 1 ||
    cells(group).some(({ left, right }) => segments.filter((one) => one.left < right && one.right > left).length === 1)
  );
}

/** The cells of such a table, row by row. */
export function staggeredLines(rows: readonly Row[], block: string): Line[] {
  const groups: Row[][] = [];
  rows.forEach((row, at) => {
    if (at > 0 && isClose(rows[at - 1]!, row)) groups.at(-1)!.push(row);
    else groups.push([row]);
  });
  return groups.flatMap((group) => cells(group).map((segment) => asCell(segment, block)));
}

function asCell(segment: Segment, block: string): Line {
  return { ...segment, block: `${block}T`, isCell: true };
}

function standsBelow(piece: Segment, above: Segment): boolean {
  const reach = ALIGNED * Math.max(piece.size, above.size);
  const middles = Math.abs((piece.left + piece.right - above.left - above.right) / 2);
  return Math.abs(piece.left - above.left) < reach || Math.abs(piece.right - above.right) < reach || middles < reach;
}

/** A row of one piece, close below a row of several and under a cell that is not its first one: the cell goes on. */
export function isRestOfCell(rows: readonly Row[], start: number, at: number): boolean {
  const [row, before] = [rows[at]!, rows[at - 1]];
  const [piece] = row.segments;
  if (before === undefined || piece === undefined || before.segments.length < 2 || !isClose(before, row)) return false;
  const first = Math.min(...rows.slice(start, at).flatMap(({ segments }) => segments.map(({ left }) => left)));
  const isUnder = before.segments.slice(1).some(({ left }) => Math.abs(left - piece.left) < piece.size / 2);
  return isUnder && piece.left > first + piece.size;
}

/** The cells of a table, row by row, each a line of its own; a cell of several lines is put together. */
export function tableLines(rows: readonly Row[], block: string): Line[] {
  const first = Math.min(...rows.flatMap(({ segments }) => segments.map(({ left }) => left)));
  const groups: Row[][] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const isOpen = before !== undefined && row.segments[0]!.left > first + row.segments[0]!.size && isClose(before, row);
    if (isOpen) groups.at(-1)!.push(row);
    else groups.push([row]);
  });
  return groups.flatMap((group) => cells(group).map((segment) => asCell(segment, block)));
}

function isClose(before: Row, row: Row): boolean {
  const [above, below] = [before.segments[0]!, row.segments[0]!];
  return below.bottom - above.bottom < CELL_PITCH * below.size;
}

function cells(group: readonly Row[]): Segment[] {
  const found: Segment[] = [];
  for (const segment of group.flatMap(({ segments }) => segments)) {
    const above = found.find((cell) => cell.left < segment.right && cell.right > segment.left);
    if (above === undefined) found.push({ ...segment });
    else
      Object.assign(above, {
        text: above.text + segment.text,
        left: Math.min(above.left, segment.left),
        right: Math.max(above.right, segment.right),
        bottom: segment.bottom,
        noteMarks: [...above.noteMarks, ...segment.noteMarks],
      });
  }
  return found.sort((a, b) => a.left - b.left);
}
