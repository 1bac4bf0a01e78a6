import { round } from "../core/marker-path.ts";
import { valueScale, yearTicks } from "../core/scales.ts";
import { spreadLabels } from "../core/spread-labels.ts";
import { widestText } from "../core/text-width.ts";
import type { MarkInfo, Size } from "../core/types.ts";
import { type Ink, neutralInk } from "../palette.ts";

/**
 * One year, its parts from bottom to top. Parts must not overlap in what they count, or the stack says
 * nothing.
 */
export interface ShareColumn {
  x: number;
  /** Share 0..1 of each key, in the order of `keys`; null for a year in which nothing was counted. */
  parts: readonly ({ value: number | null } & MarkInfo)[];
}
export interface ShareKey {
  key: string;
  label: string;
  /** Colour that means something; else the neutral one of its position. */
  ink?: Ink;
}

/** Places one stacked column per year; years without speeches stay empty. Pure; null for no columns. */
export function placeShares(keys: readonly ShareKey[], columns: readonly ShareColumn[], size: Size) {
  const filled = columns.filter((column) => column.parts.some((part) => part.value !== null));
  if (filled.length === 0 || keys.length === 0) return null;
  const years = filled.map((column) => column.x);
  const span: [number, number] = [Math.min(...years), Math.max(...years)];
  const labelWidth =
    widestText(
      keys.map((one) => one.label),
      12,
      size.width * 0.3,
    ) + 14;
  const inner = { left: 46, right: size.width - labelWidth, top: 14, bottom: size.height - 26 };
  const step = (inner.right - inner.left) / (span[1] - span[0] + 1);
  const x = (year: number) => inner.left + (year - span[0] + 0.5) * step;
  const totals = filled.map((column) => column.parts.reduce((sum, part) => sum + (part.value ?? 0), 0));
  const y = valueScale(totals, inner.bottom, inner.top);
  const boxes = filled.flatMap((column) => stack(column, keys, y, x(column.x), Math.min(56, step * 0.78)));
  const last = filled.reduce((a, b) => (b.x > a.x ? b : a));
  const ends = boxes.filter((box) => box.year === last.x).map((box) => ({ ...box, wanted: box.y + box.height / 2 }));
  return {
    inner,
    x,
    y,
    boxes,
    ticks: yearTicks(span[0], span[1], inner.right - inner.left),
    labels: spreadLabels(ends, 15, inner.top + 6, inner.bottom - 4),
  };
}

function stack(column: ShareColumn, keys: readonly ShareKey[], y: (value: number) => number, center: number, width: number) {
  let below = 0;
  return column.parts.map((part, index) => {
    const value = part.value ?? 0;
    const box = { top: y(below + value), bottom: y(below) };
    below += value;
    const { key, label, ink = neutralInk(index) } = keys[index] ?? { key: String(index), label: "" };
    return {
      key,
      label,
      tip: part.tip,
      href: part.href,
      value: part.value,
      year: column.x,
      ink,
      x: round(center - width / 2),
      width: round(width),
      y: round(box.top),
      height: round(box.bottom - box.top),
    };
  });
}
