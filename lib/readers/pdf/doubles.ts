import type { Glyph, Run } from "./types.ts";

/** Two equal characters closer than this part of their height are one that is drawn twice, to look bold. */
const CLOSE = 0.3;

/**
 * Leaves out characters that are drawn again at nearly the same place (false bold, shadows).
 *
 * @returns the runs without them, and the text that was left out, one entry a run
 */
export function withoutDoubles(runs: readonly Run[]): { runs: Run[]; doubled: string[] } {
  const seen = new Map<string, Glyph[]>();
  const doubled: string[] = [];
  const kept: Run[] = [];
  for (const run of runs) {
    const glyphs = run.glyphs.filter((glyph) => !isSeen(glyph, seen));
    const again = run.glyphs.filter((glyph) => !glyphs.includes(glyph));
    if (again.length > 0) doubled.push(again.map(({ text }) => text).join(""));
    for (const glyph of glyphs) remember(glyph, seen);
    if (glyphs.length > 0) kept.push({ ...run, glyphs });
  }
  return { runs: kept, doubled };
}

const GRID = 6;

function isSeen(glyph: Glyph, seen: ReadonlyMap<string, readonly Glyph[]>): boolean {
  const [column, row] = [Math.round(glyph.left / GRID), Math.round(glyph.top / GRID)];
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (const other of seen.get(`${glyph.text} ${column + dx} ${row + dy}`) ?? []) if (isSame(glyph, other)) return true;
  return false;
}

function isSame(glyph: Glyph, other: Glyph): boolean {
  const reach = CLOSE * Math.min(glyph.size, glyph.right - glyph.left);
  return Math.abs(glyph.left - other.left) < reach && Math.abs(glyph.top - other.top) < reach && Math.abs(glyph.size - other.size) < 1;
}

function remember(glyph: Glyph, seen: Map<string, Glyph[]>): void {
  const key = `${glyph.text} ${Math.round(glyph.left / GRID)} ${Math.round(glyph.top / GRID)}`;
  const there = seen.get(key);
  if (there === undefined) seen.set(key, [glyph]);
  else there.push(glyph);
}
