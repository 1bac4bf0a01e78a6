import { ASCENT } from "./glyphs.ts";
import type { Glyph, Run } from "./types.ts";

/** A page that lies at more than this against its edge (degrees) is turned on purpose. */
const SKEW_MAX = 5;
const SKEW_MIN = 0.1;

/** A run with its exact angle, in degrees from -180 to 180. */
export interface AngledRun {
  run: Run;
  exact: number;
}

/**
 * Text of a page that was scanned a little askew, set straight: all of it is turned back by the angle that most of
 * it has.
 */
export function withoutSkew(runs: readonly AngledRun[]): Run[] {
  const slight = runs.filter(({ exact, run }) => !run.vertical && Math.abs(exact) <= SKEW_MAX);
  const skew = middleAngle(slight);
  const units = (some: readonly AngledRun[]) => some.reduce((sum, { run }) => sum + run.glyphs.length, 0);
  if (Math.abs(skew) < SKEW_MIN || units(slight) * 2 < units(runs)) return runs.map(({ run }) => run);
  return runs.map(({ run, exact }) => ({
    ...run,
    angle: (Math.round(exact - skew) + 360) % 360,
    glyphs: run.glyphs.map((glyph) => turnedBack(glyph, (skew * Math.PI) / 180)),
  }));
}

/** Angle of the character in the middle, when all are sorted by their angles. */
function middleAngle(runs: readonly AngledRun[]): number {
  const sorted = [...runs].sort((a, b) => a.exact - b.exact);
  let rest = sorted.reduce((sum, { run }) => sum + run.glyphs.length, 0) / 2;
  for (const { run, exact } of sorted) {
    rest -= run.glyphs.length;
    if (rest <= 0) return exact;
  }
  return 0;
}

function turnedBack(glyph: Glyph, angle: number): Glyph {
  const [x, y] = [glyph.left, glyph.top + ASCENT * glyph.size];
  const [left, foot] = [x * Math.cos(angle) + y * Math.sin(angle), y * Math.cos(angle) - x * Math.sin(angle)];
  const top = foot - ASCENT * glyph.size;
  return { ...glyph, left, right: left + glyph.right - glyph.left, top, bottom: top + glyph.bottom - glyph.top };
}
