import { max, scaleLinear } from "d3";
import { round } from "../core/marker-path.ts";
import { fitText, widestText } from "../core/text-width.ts";
import type { MarkInfo } from "../core/types.ts";

/** What one word adds to the difference between two texts; `up`: more in the second. */
export interface ShiftItem extends MarkInfo {
  key: string;
  label: string;
  /** At least 0, in any unit; lengths compare. */
  contribution: number;
  direction: "up" | "down";
}
const ROW = 22;
const TOP = 30;

export const wordShiftHeight = (items: number) => TOP + Math.max(1, items) * ROW + 8;

/**
 * Places bars from a middle line, rises to the right, falls to the left, words beside them. Pure; null for no
 * items.
 */
export function placeWordShift(items: readonly ShiftItem[], width: number) {
  if (items.length === 0) return null;
  const labelRoom =
    widestText(
      items.map((item) => item.label),
      12,
      width * 0.3,
    ) + 10;
  const half = width / 2 - labelRoom;
  const length = scaleLinear([0, max(items, (item) => item.contribution) || 1], [0, half]);
  const rows = items.map((item, index) => {
    const size = round(length(Math.max(0, item.contribution)));
    const up = item.direction === "up";
    return {
      ...item,
      y: TOP + index * ROW,
      x: up ? width / 2 : round(width / 2 - size),
      size,
      labelX: round(width / 2 + (up ? size + 6 : -size - 6)),
      anchor: up ? ("start" as const) : ("end" as const),
      text: fitText(item.label, 12, half + labelRoom - size - 8),
    };
  });
  return { rows, middle: width / 2, barHeight: ROW - 6, bottom: TOP + items.length * ROW };
}
