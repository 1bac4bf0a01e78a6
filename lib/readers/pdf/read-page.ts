import { readingOrder } from "./blocks.ts";
import { isWrittenVertically, turned, withSideways } from "./direction.ts";
import { withoutDoubles } from "./doubles.ts";
import { withoutDropCaps } from "./drop-caps.ts";
import { withoutEdges } from "./edges.ts";
import { ASCENT } from "./glyphs.ts";
import { isPageMark } from "./page-marks.ts";
import { pageRows } from "./rows.ts";
import type { DrawnPage, Line, ReadPage, Run } from "./types.ts";
import { withoutWatermarks } from "./watermarks.ts";
import { wholeLine } from "./whole-line.ts";

const MARGIN = 0.08;

/**
 * A page's lines in the order in which a reader reads them, and what stands on it or beside it and is none.
 */
export function readPage(drawn: DrawnPage): ReadPage {
  const aside: ReadPage["aside"] = [];
  const setAside = (kind: string, texts: readonly string[]) => {
    for (const text of texts) aside.push({ kind, text, before: 0 });
  };
  const { page, outside } = withoutOutside(uprightPage(drawn));
  setAside("outside-page", outside);
  setAside("hidden-text", drawn.unseen);
  setAside("artifact", drawn.artifacts);
  const { runs: single, doubled } = withoutDoubles(page.runs);
  setAside("repeated-text", doubled);
  const { runs, marks } = withoutWatermarks({ ...page, runs: single });
  setAside("watermark", marks);
  const { width, height, lines } = linesOf({ ...page, runs });
  for (const [at, line] of lines.entries()) for (const text of line.noteMarks) aside.push({ kind: "note-mark", text, before: at });
  return { width, height, lines: lines.filter(({ text }) => text !== ""), aside };
}

function linesOf(page: DrawnPage): { width: number; height: number; lines: Line[] } {
  if (!isWrittenVertically(page)) return { width: page.width, height: page.height, lines: layOut(page) };
  const { runs, across } = withoutCrossLines(page);
  const upright = turned({ ...page, runs });
  // Page numbers and titles across the head or foot of a vertical page: measured as on the upright page.
  const scale = upright.height / page.height;
  const crossing = across.map((line) => ({ ...line, top: line.top * scale, bottom: line.bottom * scale }));
  return { width: upright.width, height: upright.height, lines: [...layOut(upright), ...crossing] };
}

function layOut({ runs, height }: DrawnPage): Line[] {
  const { head, body, foot } = withoutEdges(pageRows(withoutDropCaps(runs.flatMap(({ glyphs }) => glyphs))), height);
  return [...head.map((row) => wholeLine(row, "")), ...readingOrder(body), ...foot.map((row) => wholeLine(row, ""))];
}

/** Lines across the head or foot of a vertical page: drawn in one piece, or a page number in several. */
function withoutCrossLines(page: DrawnPage): { runs: Run[]; across: Line[] } {
  const inMargin = page.runs.filter((run) => !run.vertical && isInMargin(run, page));
  const whole = inMargin.filter(({ glyphs }) => glyphs.length > 1);
  const pieces = pageRows(inMargin.filter((run) => !whole.includes(run)).flatMap(({ glyphs }) => glyphs)).map((row) =>
    wholeLine(row, "margin"),
  );
  const numbers = pieces.filter(({ text }) => /[-\d—–·•]/.test(text) && isPageMark(text));
  const isNumber = (run: Run) =>
    numbers.some((line) => run.glyphs.every((glyph) => glyph.top >= line.top - 1 && glyph.bottom <= line.bottom + 1));
  const crossing = inMargin.filter((run) => whole.includes(run) || isNumber(run));
  const lines = pageRows(whole.flatMap(({ glyphs }) => glyphs)).map((row) => wholeLine(row, "margin"));
  return { runs: page.runs.filter((run) => !crossing.includes(run)), across: [...lines, ...numbers] };
}

function isInMargin({ glyphs }: Run, { height }: DrawnPage): boolean {
  return glyphs.every(({ top, bottom }) => bottom < MARGIN * height || top > (1 - MARGIN) * height);
}

function uprightPage(drawn: DrawnPage): DrawnPage {
  const page = withUsualAngle(drawn);
  return isWrittenVertically(page) ? withSideways(page) : page;
}

/** A page whose text stands on its side, seen the right way up. */
function withUsualAngle(page: DrawnPage): DrawnPage {
  const counts = new Map<number, number>();
  for (const { angle, glyphs } of page.runs) counts.set(angle, (counts.get(angle) ?? 0) + glyphs.length);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  if (usual !== 90 && usual !== 270) return page;
  const turn = (run: Run): Run => ({
    ...run,
    angle: (run.angle - usual + 360) % 360,
    glyphs: run.glyphs.map((glyph) => ({ ...glyph, ...rotated(glyph, usual, page) })),
  });
  return { ...page, width: page.height, height: page.width, runs: page.runs.map(turn) };
}

/** The box of a character on its side: what runs along its line is known by its left end and its width. */
function rotated(glyph: Run["glyphs"][number], angle: 90 | 270, { width, height }: DrawnPage) {
  const advance = glyph.right - glyph.left;
  const base = glyph.top + ASCENT * glyph.size;
  const along = angle === 90 ? base : height - base;
  const across = angle === 90 ? width - glyph.left : glyph.left;
  return { left: along, right: along + advance, top: across - ASCENT * glyph.size, bottom: across + (1 - ASCENT) * glyph.size };
}

function withoutOutside(page: DrawnPage): { page: DrawnPage; outside: string[] } {
  const outside = [...page.outside];
  const runs = page.runs.map((run) => {
    const inside = run.glyphs.filter((glyph) => isInside(glyph, page));
    if (inside.length < run.glyphs.length)
      outside.push(
        run.glyphs
          .filter((glyph) => !inside.includes(glyph))
          .map(({ text }) => text)
          .join(""),
      );
    return { ...run, glyphs: inside };
  });
  return { page: { ...page, runs: runs.filter(({ glyphs }) => glyphs.length > 0) }, outside };
}

function isInside(glyph: Run["glyphs"][number], { width, height }: DrawnPage): boolean {
  const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
