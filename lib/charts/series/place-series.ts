import { area, line } from "d3";
import { markerPath, round } from "../core/marker-path.ts";
import { valueScale, yearTicks } from "../core/scales.ts";
import { spreadLabels } from "../core/spread-labels.ts";
import { widestText } from "../core/text-width.ts";
import type { Margin, MarkInfo, Size } from "../core/types.ts";
import { type Ink, neutralInk } from "../palette.ts";

/**
 * One year of one line. `y` null: nothing was there to count; a year that is missing altogether is the same.
 * Both leave a gap.
 */
export interface SeriesPoint extends MarkInfo {
  x: number;
  y: number | null;
  /** Ends of the interval, in the unit of `y`; null for none. */
  low?: number | null;
  high?: number | null;
}
export interface Series {
  key: string;
  label: string;
  /** Colour that means something; else the neutral one of its position. */
  ink?: Ink;
  points: readonly SeriesPoint[];
}
type Filled = Omit<SeriesPoint, "tip">;

/** Every whole year from first to last, with the point or a gap. */
function fillYears(points: readonly SeriesPoint[], years: readonly number[]): Filled[] {
  const byYear = new Map(points.map((point) => [point.x, point]));
  return years.map((x) => byYear.get(x) ?? { x, y: null });
}

/**
 * All values that the axis must hold, intervals included; those of a year in which nothing was found are left
 * out, because they say how short the text is and would press the line of the others to the floor.
 */
export function seriesValues(series: readonly Series[]): number[] {
  const points = series.flatMap((one) => one.points).filter((point) => point.y !== null);
  return points
    .flatMap((point) => (point.y === 0 ? [0] : [point.y, point.high, point.low]))
    .filter((value): value is number => typeof value === "number");
}

/** Whether nothing was found in any year; such a line is not drawn, only named. */
export function isAbsent({ points }: Series): boolean {
  return points.every(({ y }) => y === null || y === 0);
}

/** First to last year of any line with a value; null when no line has one. */
export function seriesYears(series: readonly Series[]): [number, number] | null {
  const years = series.flatMap((one) => one.points.filter((point) => point.y !== null).map((point) => point.x));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

interface PlaceOptions {
  /** Room that the value axis's labels need. */
  axisWidth?: number;
  /** Room below the axis. */
  bottom?: number;
  /** Highest value of the axis when charts share one. */
  top?: number;
  labels?: boolean;
}

/** Places lines, bands, points and end labels. Pure; null when no line has a value. */
export function placeSeries(series: readonly Series[], size: Size, options: PlaceOptions = {}) {
  const span = seriesYears(series);
  if (!span) return null;
  const labelWidth =
    options.labels === false
      ? 6
      : widestText(
          series.map((one) => (isAbsent(one) ? `${one.label} 0` : one.label)),
          12,
          size.width * 0.3,
        ) + 28;
  const margin: Margin = { top: 26, right: labelWidth, bottom: options.bottom ?? 40, left: options.axisWidth ?? 44 };
  const inner = { left: margin.left + 8, right: size.width - margin.right - 6, top: margin.top, bottom: size.height - margin.bottom };
  const x = yearScale(span, inner.left, inner.right);
  const y = valueScale([...seriesValues(series), options.top ?? 0], inner.bottom, inner.top);
  const years = Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
  const lines = series.map((one, index) => {
    const ink = one.ink ?? neutralInk(index);
    return isAbsent(one) ? absentLine(one, ink, { x: inner.right, y: y(0) }) : placeLine(one, fillYears(one.points, years), x, y, ink);
  });
  const ends = lines.filter((one) => one.end !== null).map((one) => ({ ...one, wanted: one.end!.y }));
  const labels = spreadLabels(ends, 15, inner.top + 4, inner.bottom);
  return { margin, inner, span, x, y, lines, labels, ticks: yearTicks(span[0], span[1], inner.right - inner.left) };
}

/** A year's place; one year alone stands in the middle. */
function yearScale([first, last]: [number, number], left: number, right: number) {
  return (year: number) => (first === last ? (left + right) / 2 : left + ((year - first) / (last - first)) * (right - left));
}

function placeLine(one: Series, filled: Filled[], x: (year: number) => number, y: (value: number) => number, ink: Ink) {
  const at = (point: Filled) => round(x(point.x));
  const hasBand = (point: Filled) => typeof point.low === "number" && typeof point.high === "number" && point.y !== null && point.y !== 0;
  const path = line<Filled>(at, (point) => round(y(point.y ?? 0))).defined((point) => point.y !== null);
  const band = area<Filled>(
    at,
    (point) => round(y(point.low ?? 0)),
    (point) => round(y(point.high ?? 0)),
  ).defined(hasBand);
  const drawn = one.points.filter((point) => point.y !== null).sort((a, b) => a.x - b.x);
  const withBand = new Set(drawn.filter(hasBand).map((point) => point.x));
  const points = drawn.map((point) => ({ ...point, px: round(x(point.x)), py: round(y(point.y ?? 0)) }));
  const whiskers = drawn.filter(hasBand).map((point) => ({
    px: round(x(point.x)),
    low: round(y(point.low ?? 0)),
    high: round(y(point.high ?? 0)),
    isAlone: !withBand.has(point.x - 1) && !withBand.has(point.x + 1),
  }));
  const last = points[points.length - 1];
  return {
    key: one.key,
    label: one.label,
    ink,
    dash: ink.dash,
    path: path(filled) ?? "",
    band: band(filled) ?? "",
    whiskers,
    marker: markerPath(ink.marker, markerArea(x(1) - x(0))),
    /** Markers so close that their outlines would break up the line. */
    isDense: markerArea(x(1) - x(0)) < 16,
    points,
    end: last ? { x: last.px, y: last.py } : null,
  };
}

/** A name at the end of the axis and nothing else: a line along zero would look like a finding. */
function absentLine({ key, label }: Series, ink: Ink, end: { x: number; y: number }): PlacedLine {
  return { key, label: `${label} 0`, ink, dash: ink.dash, path: "", band: "", whiskers: [], marker: "", isDense: true, points: [], end };
}

/** Markers shrink where years stand close together; a year alone (no distance) has a full one. */
function markerArea(yearWidth: number): number {
  return yearWidth === 0 ? 34 : Math.max(9, Math.min(34, yearWidth * 1.6));
}
export type PlacedLine = ReturnType<typeof placeLine>;
