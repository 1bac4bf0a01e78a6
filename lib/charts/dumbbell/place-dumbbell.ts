import { round } from "../core/marker-path.ts";
import { valueScale } from "../core/scales.ts";
import { widestText } from "../core/text-width.ts";
import type { MarkInfo } from "../core/types.ts";
import type { Ink } from "../palette.ts";

/** One measure of two things; null where nothing was there to count. */
export interface Pair extends MarkInfo {
  key: string;
  label: string;
  /** Colour of the name and of the way between the points, where it means something. */
  ink?: Ink;
  a: number | null;
  b: number | null;
}
const ROW = 26;

export const dumbbellHeight = (rows: number) => 48 + Math.max(1, rows) * ROW;

/** Places two points and the way between them per row, on an axis from 0. Pure; null for no rows. */
export function placeDumbbell(pairs: readonly Pair[], width: number) {
  if (pairs.length === 0) return null;
  const labelWidth =
    widestText(
      pairs.map((pair) => pair.label),
      12,
      width * 0.38,
    ) + 12;
  const x = valueScale(
    pairs.flatMap((pair) => [pair.a ?? 0, pair.b ?? 0]),
    labelWidth,
    width - 14,
  );
  const at = (value: number | null) => (value === null ? null : round(x(value)));
  const rows = pairs.map((pair, index) => ({ ...pair, y: 42 + index * ROW + ROW / 2, ax: at(pair.a), bx: at(pair.b) }));
  return { x, rows, labelWidth: labelWidth - 12, zero: round(x(0)), bottom: 42 + pairs.length * ROW };
}
