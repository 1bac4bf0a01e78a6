import { round } from "../core/marker-path.ts";
import { valueScale } from "../core/scales.ts";
import { widestText } from "../core/text-width.ts";
import type { MarkInfo } from "../core/types.ts";
import { type Ink, neutralInk } from "../palette.ts";

/** One row: a value with its interval. `value` null: nothing was there to count. */
export interface Bar extends MarkInfo {
  key: string;
  label: string;
  value: number | null;
  low?: number | null;
  high?: number | null;
  /** Printed at the right. */
  valueText: string;
  /** Colour that means something; without one every bar is the same neutral. */
  ink?: Ink;
}
const ROW = 24;

/** Height of a bar chart of this many rows. */
export const barsHeight = (rows: number) => 34 + Math.max(1, rows) * ROW;

/** Places rows from top to bottom on a value axis that starts at 0. Pure; null for no rows. */
export function placeBars(bars: readonly Bar[], width: number) {
  if (bars.length === 0) return null;
  const labelWidth =
    widestText(
      bars.map((bar) => bar.label),
      12,
      width * 0.38,
    ) + 10;
  const textWidth =
    widestText(
      bars.map((bar) => bar.valueText),
      12,
      width * 0.25,
    ) + 8;
  const values = bars.flatMap((bar) => [bar.value ?? 0, bar.high ?? 0, bar.low ?? 0]);
  const x = valueScale(values, labelWidth, width - textWidth);
  const rows = bars.map((bar, index) => ({
    ...bar,
    y: 26 + index * ROW + ROW / 2,
    ink: bar.ink ?? neutralInk(0),
    at: bar.value === null ? null : round(x(bar.value)),
    from: typeof bar.low === "number" ? round(x(bar.low)) : null,
    to: typeof bar.high === "number" ? round(x(bar.high)) : null,
  }));
  return { x, zero: round(x(0)), labelWidth: labelWidth - 10, rows, bottom: 26 + bars.length * ROW };
}
