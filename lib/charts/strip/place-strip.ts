import { round } from "../core/marker-path.ts";
import { widestText } from "../core/text-width.ts";
import type { MarkInfo } from "../core/types.ts";
import { type Ink, neutralInk } from "../palette.ts";

/** One lane: where along the text something stands. */
export interface StripLane {
  key: string;
  label: string;
  /** Colour that means something; else the neutral one of its position. */
  ink?: Ink;
  /**
   * 0-based positions among `total`, ascending; a mark may stand for a run of `length` sentences, 1 unless
   * given.
   */
  marks: readonly ({ at: number; length?: number } & MarkInfo)[];
}
const LANE = 30;

export const stripHeight = (lanes: number) => Math.max(1, lanes) * LANE + 26;

/**
 * Places one barcode per lane over the same text of `total` sentences. Pure; null for no lanes or an empty
 * text.
 */
export function placeStrip(lanes: readonly StripLane[], total: number, width: number) {
  if (lanes.length === 0 || total <= 0) return null;
  const left =
    widestText(
      lanes.map((lane) => lane.label),
      12,
      width * 0.3,
    ) + 10;
  const step = (width - left) / total;
  const placed = lanes.map((lane, index) => ({
    key: lane.key,
    label: lane.label,
    ink: lane.ink ?? neutralInk(index),
    y: index * LANE + 4,
    bars: lane.marks.map((mark) => ({
      ...mark,
      x: round(left + mark.at * step),
      width: round(Math.max(1, step * ((mark.length ?? 1) - 0.1))),
    })),
  }));
  return { lanes: placed, left, labelWidth: left - 10, laneHeight: LANE - 8, bottom: lanes.length * LANE };
}
