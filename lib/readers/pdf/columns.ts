import type { Row, Segment } from "./types.ts";
import { extent } from "./whole-line.ts";

/** Rows that a band of columns has at least, and characters of each column. */
const COLUMN_ROWS = 3;
const COLUMN_CHARACTERS = 18;
/** Lines of running text fill most of their column. */
const FILL = 0.62;
/** Of so few lines half reach the edge, or they are cells. */
const FEW_ROWS = 6;
const FULL = 0.88;
const LINE_CHARACTERS = 5;
const LONG_LINE = 10;

/** True for lines of running text on both sides of a strip. */
export function isColumns(rows: readonly Row[], middle: number): boolean {
  const left = side(rows, (segment) => isLeftOf(segment, middle));
  const right = side(rows, (segment) => !isLeftOf(segment, middle));
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
  const isFull = rows.length > FEW_ROWS || fills.filter((fill) => fill >= FULL).length * 2 >= rows.length;
  const isSaid = segments.some(({ text }) => /[，。；：！？]/.test(text));
  return (
    characters >= COLUMN_CHARACTERS && isFull && isSaid && median(fills) >= FILL && usual[Math.floor(usual.length / 2)]! >= LINE_CHARACTERS
  );
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function isLeftOf({ left, right }: Segment, middle: number): boolean {
  return (left + right) / 2 < middle;
}

/** What of each row stands on one side, rows without any left out. */
export function side(rows: readonly Row[], isIn: (segment: Segment) => boolean): Row[] {
  return rows.map(({ segments }) => ({ segments: segments.filter(isIn) })).filter(({ segments }) => segments.length > 0);
}
