import type { Row } from "./types.ts";

/** Part of the page at head and foot, and the most rows there, that may stand outside the columns. */
const ZONE = 0.1;
const EDGE_ROWS = 3;
/** What stands outside is this much further away than lines are from each other. */
const WIDER = 1.25;
const LOOK_AHEAD = 6;

/**
 * Parts the rows in the margins of a page, where titles and page numbers run across its columns, from those
 * between.
 */
export function withoutEdges(rows: readonly Row[], height: number): { head: Row[]; body: Row[]; foot: Row[] } {
  const gaps = rows.slice(1).map((row, at) => row.segments[0]!.bottom - rows[at]!.segments[0]!.bottom);
  const below = rows.map((_row, at) => gapBelow(rows, at)).filter((gap) => gap < Number.POSITIVE_INFINITY);
  const pitch = [...below].sort((a, b) => a - b)[Math.floor(below.length / 2)] ?? 0;
  let first = 0;
  let end = rows.length;
  for (let at = 1; at <= Math.min(EDGE_ROWS, rows.length - 1); at++) {
    if (rows[at - 1]!.segments[0]!.bottom < ZONE * height && gaps[at - 1]! > WIDER * pitch) first = at;
    const last = rows.length - at;
    if (rows[last]!.segments[0]!.top > (1 - ZONE) * height && gaps[last - 1]! > WIDER * pitch) end = last;
  }
  if (first >= end) return { head: [], body: [...rows], foot: [] };
  return { head: rows.slice(0, first), body: rows.slice(first, end), foot: rows.slice(end) };
}

/** How far below a row the next one of the same column stands: lines of two columns may alternate. */
function gapBelow(rows: readonly Row[], at: number): number {
  const row = rows[at]!;
  const next = rows
    .slice(at + 1, at + 1 + LOOK_AHEAD)
    .find((other) => other.segments.some((one) => row.segments.some((piece) => one.left < piece.right && one.right > piece.left)));
  return next === undefined ? Number.POSITIVE_INFINITY : next.segments[0]!.bottom - row.segments[0]!.bottom;
}
