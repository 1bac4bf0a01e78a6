import { logScale } from "../core/log-scale.ts";
import { markerPath, round } from "../core/marker-path.ts";
import { placePointLabels } from "../core/place-point-labels.ts";
import { valueScale } from "../core/scales.ts";
import { fitText, textWidthEm } from "../core/text-width.ts";
import type { MarkInfo, Size } from "../core/types.ts";
import { type Ink, neutralInk } from "../palette.ts";

export interface ScatterPoint extends MarkInfo {
  key: string;
  label: string;
  x: number;
  y: number;
  ink?: Ink;
  /** Key of the group it belongs to, which can be shown alone. */
  group?: string | undefined;
}

/** A group of points: its points have its ink. */
export interface PointGroup {
  key: string;
  label: string;
  ink: Ink;
  /** 0..1 for groups that have an order: how full their points are, within a line of the ink. */
  fill?: number;
}

/**
 * Places points on two axes that hold 0, and as many labels as fit without touching, first points first.
 * Pure; null for none.
 */
export function placeScatter(points: readonly ScatterPoint[], size: Size) {
  if (points.length === 0) return null;
  const inner = innerOf(size);
  const x = valueScale(
    points.map((point) => point.x),
    inner.left,
    inner.right,
  );
  const y = valueScale(
    points.map((point) => point.y),
    inner.bottom,
    inner.top,
  );
  const at = points.map((point) => ({ x: x(point.x), y: y(point.y) }));
  return { inner, x, y, points: withLabels(points, at, size) };
}

/** Room around a map for the names of its outermost points. */
const MAP_MARGIN = 24;

/**
 * Places points on a map: one unit is as long across as up, so that distances can be read; as large as fits, its
 * middle in the chart's. Pure; null for none.
 */
export function placeMap(points: readonly ScatterPoint[], size: Size) {
  if (points.length === 0) return null;
  const inner = { left: MAP_MARGIN, right: size.width - MAP_MARGIN, top: MAP_MARGIN, bottom: size.height - MAP_MARGIN };
  const across = spanOf(points.map(({ x }) => x));
  const up = spanOf(points.map(({ y }) => y));
  const unit = Math.min((inner.right - inner.left) / across.length, (inner.bottom - inner.top) / up.length);
  const at = points.map(({ x, y }) => ({ x: size.width / 2 + (x - across.middle) * unit, y: size.height / 2 - (y - up.middle) * unit }));
  return { inner, points: withLabels(points, at, size, inner) };
}

function spanOf(values: readonly number[]): { middle: number; length: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, length: high - low || 1 };
}

/** Bands for points that have 0 on one measure, as a share of the chart's width and height. */
const ZERO_BAND = 0.16;

/**
 * Places points on two logarithmic axes of one length, so that equal values lie on the diagonal. Points that
 * have 0 on one measure stand in a band of their own, spread over it where several share a place. Pure; null
 * for none.
 */
export function placeLogScatter(points: readonly ScatterPoint[], size: Size) {
  if (points.length === 0) return null;
  const inner = innerOf(size);
  const values = points.flatMap((point) => [point.x, point.y]);
  const bands = { x: (inner.right - inner.left) * ZERO_BAND, y: (inner.bottom - inner.top) * ZERO_BAND };
  const x = logScale(values, inner.left, inner.right, bands.x);
  const y = logScale(values, inner.bottom, inner.top, bands.y);
  const taken = new Map<string, number>();
  const at = points.map((point) => {
    const place = `${point.x} ${point.y}`;
    const turn = taken.get(place) ?? 0;
    taken.set(place, turn + 1);
    // A golden-ratio walk: each next one of a place as far as can be from those before it.
    const step = (turn === 0 ? 0 : ((turn * 0.618) % 1) - 0.5) * 0.8;
    return { x: x(point.x) + (point.x <= 0 ? step * bands.x : 0), y: y(point.y) + (point.y <= 0 ? step * bands.y : 0) };
  });
  return { inner, x, y, points: withLabels(points, at, size) };
}

function innerOf(size: Size) {
  return { left: 52, right: size.width - 12, top: 26, bottom: size.height - 44 };
}

function withLabels(
  points: readonly ScatterPoint[],
  places: readonly { x: number; y: number }[],
  size: Size,
  inner: ReturnType<typeof innerOf> = innerOf(size),
) {
  const texts = points.map((point) => fitText(point.label, 12, size.width * 0.3));
  const at = places.map((place, index) => ({ x: round(place.x), y: round(place.y), labelWidth: textWidthEm(texts[index] ?? "") * 12 }));
  const labels = placePointLabels(at, 13, { left: inner.left, right: size.width, top: 4, bottom: inner.bottom });
  return points.map((point, index) => {
    const ink = point.ink ?? neutralInk(0);
    return {
      ...point,
      px: at[index]!.x,
      py: at[index]!.y,
      ink,
      marker: markerPath(ink.marker, 42),
      text: texts[index] ?? "",
      place: labels[index] ?? null,
    };
  });
}
