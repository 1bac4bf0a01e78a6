import { curveBumpX, line } from "d3";
import { round } from "../core/marker-path.ts";
import { widestText } from "../core/text-width.ts";
import type { MarkInfo } from "../core/types.ts";
import { type Ink, neutralInk } from "../palette.ts";

/** One line of ranks; `rank` null: not ranked in that year, the line breaks. */
export interface BumpLine {
  key: string;
  label: string;
  /** Colour that means something; else the neutral one of its position. */
  ink?: Ink;
  points: readonly ({ x: number; rank: number | null } & MarkInfo)[];
}
const ROW = 26;

export const bumpHeight = (ranks: number) => Math.max(1, ranks) * ROW + 34;

/** Places ranks 1.. from the top down over years. Pure; null when nothing is ranked. */
export function placeBump(lines: readonly BumpLine[], width: number) {
  const ranked = lines.flatMap((one) => one.points.filter((point) => point.rank !== null));
  if (ranked.length === 0) return null;
  const years = [...new Set(ranked.map((point) => point.x))].sort((a, b) => a - b);
  const last = years.at(-1);
  const ending = lines.filter(
    (one) => one.points.some((point) => point.rank !== null) && !one.points.some((point) => point.x === last && point.rank !== null),
  );
  const lastRanks = ranked.filter((point) => point.x === last).length;
  const lowest = Math.max(lastRanks + ending.length, ...ranked.map((point) => point.rank ?? 1));
  const labelWidth =
    widestText(
      lines.map((one) => (ending.includes(one) ? `${one.label} 0000` : one.label)),
      12,
      width * 0.32,
    ) + 16;
  const right = width - labelWidth;
  const x = (year: number) => (years.length === 1 ? (30 + right) / 2 : 30 + (years.indexOf(year) / (years.length - 1)) * (right - 30));
  const y = (rank: number) => rank * ROW - 6;
  // A line that stops early has its name under those that reach the last year.
  const nameY = (one: BumpLine) => (ending.includes(one) ? y(lastRanks + ending.indexOf(one) + 1) : null);
  const placed = lines.map((one, index) => ({ ...placeLine(one, index, years, x, y), nameY: nameY(one) }));
  return { lines: placed, years, x, right, labelWidth, lowest, bottom: lowest * ROW + 8 };
}

function placeLine(one: BumpLine, index: number, years: readonly number[], x: (year: number) => number, y: (rank: number) => number) {
  const ink = one.ink ?? neutralInk(index);
  const byYear = new Map(one.points.map((point) => [point.x, point.rank]));
  const filled = years.map((year) => ({ year, rank: byYear.get(year) ?? null }));
  const path = line<{ year: number; rank: number | null }>(
    (point) => round(x(point.year)),
    (point) => round(y(point.rank ?? 0)),
  )
    .defined((point) => point.rank !== null)
    .curve(curveBumpX);
  const drawn = one.points.filter((point) => point.rank !== null);
  const points = drawn.map((point) => ({ ...point, px: round(x(point.x)), py: round(y(point.rank ?? 0)) })).sort((a, b) => a.x - b.x);
  return {
    key: one.key,
    label: one.label,
    ink,
    dash: ink.dash,
    path: path(filled) ?? "",
    points,
    end: points[points.length - 1] ?? null,
  };
}
