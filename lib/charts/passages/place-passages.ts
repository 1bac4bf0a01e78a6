import { round } from "../core/marker-path.ts";
import { widestText } from "../core/text-width.ts";
import type { MarkInfo } from "../core/types.ts";

/** Half-open places of one passage in two texts, in characters of each. */
export interface SharedPassage extends MarkInfo {
  key: string;
  startA: number;
  endA: number;
  startB: number;
  endB: number;
}

/** One text: its name and its length in characters. */
export interface PassageText {
  label: string;
  length: number;
}

const BAR = 16;
const WAY = 74;
const TOP = 6;
/** A passage of a few words in a long text can still be seen. */
const LEAST_WIDTH = 2;

export const passagesHeight = TOP + BAR + WAY + BAR + 22;

/**
 * Places two texts as bars of one length, the first above, and each passage as a ribbon from its place in the one to
 * its place in the other: crossing ribbons are passages in another order. Pure; null for no passage or an empty text.
 */
export function placePassages(a: PassageText, b: PassageText, passages: readonly SharedPassage[], width: number) {
  if (passages.length === 0 || a.length <= 0 || b.length <= 0) return null;
  const left = widestText([a.label, b.label], 12, width * 0.3) + 10;
  const bottom = TOP + BAR + WAY;
  const ribbons = passages.map((passage) => {
    const above = span(passage.startA, passage.endA, a.length, left, width);
    const below = span(passage.startB, passage.endB, b.length, left, width);
    return { ...passage, above, below, d: ribbon(above, below, TOP + BAR, bottom) };
  });
  return { ribbons, left, labelWidth: left - 10, top: TOP, bottom, bar: BAR };
}

interface Span {
  x: number;
  width: number;
}

function span(start: number, end: number, length: number, left: number, width: number): Span {
  const at = (place: number) => left + (width - left) * Math.min(1, Math.max(0, place / length));
  const wide = Math.max(LEAST_WIDTH, at(end) - at(start));
  return { x: round(Math.min(at(start), width - wide)), width: round(wide) };
}

function ribbon(above: Span, below: Span, top: number, bottom: number): string {
  const middle = (top + bottom) / 2;
  const [a, b] = [round(above.x + above.width), round(below.x + below.width)];
  return `M${above.x},${top}C${above.x},${middle} ${below.x},${middle} ${below.x},${bottom}H${b}C${b},${middle} ${a},${middle} ${a},${top}Z`;
}
