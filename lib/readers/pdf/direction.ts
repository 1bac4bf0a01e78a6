import { ASCENT } from "./glyphs.ts";
import type { DrawnPage, Glyph, Run } from "./types.ts";

/** Fewer characters than this one below the other make no page of vertical writing. */
const FEWEST_DOWN = 8;
const NEIGHBOUR_MAX = 1.7;
const STEP_MAX = 2.6;

/**
 * True when most characters of the page are followed by the one below, as in vertical writing, whatever the
 * order in which they are drawn.
 */
export function isWrittenVertically({ runs }: DrawnPage): boolean {
  let down = 0;
  let across = 0;
  for (const { glyphs, vertical, angle } of runs) {
    if (angle !== 0) continue;
    if (vertical) down += glyphs.length;
    else across += glyphs.length - 1;
  }
  const single = runs
    .filter(({ glyphs, vertical, angle }) => !vertical && angle === 0 && glyphs.length === 1)
    .map(({ glyphs }) => glyphs[0]!);
  const below = nearest(single, "top", "left");
  const beside = nearest(single, "left", "top");
  single.forEach((glyph, at) => {
    const drawn = drawnTowards(glyph, single[at + 1]);
    const [gapBelow, gapBeside] = [below.get(glyph) ?? Infinity, beside.get(glyph) ?? Infinity];
    const isNear = Math.min(gapBelow, gapBeside) <= NEIGHBOUR_MAX * glyph.size;
    if (drawn === "down" || (drawn === null && isNear && gapBelow < gapBeside)) down++;
    else if (drawn === "across" || isNear) across++;
  });
  return down >= FEWEST_DOWN && down > across;
}

/** Distance from each character to the next one along an axis, among those that stand on one line of it. */
function nearest(glyphs: readonly Glyph[], along: "left" | "top", across: "left" | "top"): Map<Glyph, number> {
  const lanes = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const lane = Math.round(glyph[across] / 3);
    const found = lanes.get(lane);
    if (found === undefined) lanes.set(lane, [glyph]);
    else found.push(glyph);
  }
  const distances = new Map<Glyph, number>();
  for (const lane of lanes.values()) {
    lane.sort((a, b) => a[along] - b[along]);
    lane.forEach((glyph, at) => {
      const next = lane[at + 1];
      if (next !== undefined) distances.set(glyph, next[along] - glyph[along]);
    });
  }
  return distances;
}

/** Where the next character is drawn, when it is the next one of a line. */
function drawnTowards(glyph: Glyph, next: Glyph | undefined): "down" | "across" | null {
  if (next === undefined) return null;
  const [dx, dy] = [next.left - glyph.left, next.top - glyph.top];
  const isNext = (step: number) => step > 0.5 * glyph.size && step < STEP_MAX * glyph.size;
  if (Math.abs(dx) < glyph.size / 4 && isNext(dy)) return "down";
  return Math.abs(dy) < glyph.size / 4 && isNext(dx) ? "across" : null;
}

/**
 * A vertical page turned so that its lines, read from the right to the left, become lines read from the head
 * to the foot. What stands across a vertical line in one piece (a year in digits) becomes one character of
 * it.
 */
export function turned(page: DrawnPage): DrawnPage {
  const { width, height, runs } = page;
  return { ...page, width: height, height: width, runs: runs.map((run) => turnedRun(run, width)) };
}

function turnedRun(run: Run, width: number): Run {
  const glyphs = run.vertical || run.glyphs.length === 1 ? run.glyphs : [together(run.glyphs)];
  return {
    ...run,
    glyphs: glyphs.map((glyph) => ({
      ...glyph,
      left: glyph.top,
      right: glyph.bottom,
      top: width - glyph.right,
      bottom: width - glyph.left,
    })),
  };
}

function together(glyphs: readonly Glyph[]): Glyph {
  const [first] = glyphs as [Glyph];
  const text = glyphs.map((glyph, at) => (glyph.spaced && at > 0 ? ` ${glyph.text}` : glyph.text)).join("");
  return { ...first, text, right: glyphs.at(-1)!.right };
}

/**
 * On a vertical page Latin words and numbers lie on their side, their heads to the right: part of the
 * vertical line.
 */
export function withSideways(page: DrawnPage): DrawnPage {
  return {
    ...page,
    runs: page.runs.map((run) => (run.angle === 90 ? { ...run, angle: 0, vertical: true, glyphs: run.glyphs.map(sideways) } : run)),
  };
}

function sideways(glyph: Glyph): Glyph {
  const foot = glyph.top + ASCENT * glyph.size;
  const advance = glyph.right - glyph.left;
  return {
    ...glyph,
    left: glyph.left - (1 - ASCENT) * glyph.size,
    right: glyph.left + ASCENT * glyph.size,
    top: foot,
    bottom: foot + advance,
  };
}
