import type { Glyph, Run } from "./types.ts";

/** Two equal characters closer than this part of their height are one that is drawn twice, to look bold. */
const CLOSE = 0.3;

/**
 * Leaves out characters that are drawn again at nearly the same place (false bold, shadows).
 *
 * @returns the runs without them, and the text that was left out, one entry a run
 */
export function withoutDoubles(runs: readonly Run[]): { runs: Run[]; doubled: string[] } {
  const seen: Seen = new Map();
  const doubled: string[] = [];
  const kept: Run[] = [];
  for (const run of runs) {
    const glyphs: Glyph[] = [];
    const again: Glyph[] = [];
    for (const glyph of run.glyphs) (isSeen(glyph, seen) ? again : glyphs).push(glyph);
    if (again.length > 0) doubled.push(again.map(({ text }) => text).join(""));
    for (const glyph of glyphs) remember(glyph, seen);
    if (glyphs.length > 0) kept.push({ ...run, glyphs });
  }
  return { runs: kept, doubled };
}

const GRID = 6;
const ROWS = 1 << 16;

/** Characters by what they are and by the square of the page they stand in. */
type Seen = Map<string, Map<number, Glyph[]>>;

function square(glyph: Glyph, dx = 0, dy = 0): number {
  return (Math.round(glyph.left / GRID) + dx) * ROWS + Math.round(glyph.top / GRID) + dy;
}

function isSeen(glyph: Glyph, seen: Seen): boolean {
  const squares = seen.get(glyph.text);
  if (squares === undefined) return false;
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++) for (const other of squares.get(square(glyph, dx, dy)) ?? []) if (isSame(glyph, other)) return true;
  return false;
}

function isSame(glyph: Glyph, other: Glyph): boolean {
  const reach = CLOSE * Math.min(glyph.size, glyph.right - glyph.left);
  return Math.abs(glyph.left - other.left) < reach && Math.abs(glyph.top - other.top) < reach && Math.abs(glyph.size - other.size) < 1;
}

function remember(glyph: Glyph, seen: Seen): void {
  const squares = seen.get(glyph.text) ?? new Map<number, Glyph[]>();
  seen.set(glyph.text, squares);
  const there = squares.get(square(glyph));
  if (there === undefined) squares.set(square(glyph), [glyph]);
  else there.push(glyph);
}
