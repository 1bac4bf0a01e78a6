import { round } from "../core/marker-path.ts";
import { yearTicks } from "../core/scales.ts";
import type { MarkInfo } from "../core/types.ts";

/** One thing that happened in a year. */
export interface TimelinePoint extends MarkInfo {
  key: string;
  year: number;
  /** True for the first of its kind, which is drawn full. */
  isOrigin?: boolean;
}

const EDGE = 20;
const STEP = 11;
/** More in one year are one mark with their number. */
const MOST_STACKED = 5;
const AXIS = 20;

/**
 * Places points on a line of years, those of one year above each other; a year that holds too many is one mark that
 * says how many. Pure; null for no point.
 */
export function placeTimeline(points: readonly TimelinePoint[], [first, last]: readonly [number, number], width: number) {
  if (points.length === 0) return null;
  const x = (year: number) => (first === last ? width / 2 : round(EDGE + ((width - 2 * EDGE) * (year - first)) / (last - first)));
  const byYear = [...new Set(points.map(({ year }) => year))].map((year) => points.filter((point) => point.year === year));
  const tallest = Math.max(...byYear.map((same) => (same.length > MOST_STACKED ? 1 : same.length)));
  const line = 8 + (tallest - 0.5) * STEP;
  const marks = byYear.flatMap((same) => {
    const shown = same.length > MOST_STACKED ? same.slice(0, 1) : same;
    return shown.map((point, at) => ({ ...point, x: x(point.year), y: line - at * STEP, more: same.length - shown.length }));
  });
  return {
    marks,
    line,
    years: yearTicks(first, last, width - 2 * EDGE).map((year) => ({ year, x: x(year) })),
    height: Math.ceil(line + AXIS),
  };
}
