import { fitText, textWidthEm } from "./text-width.ts";

/** One entry: where its marker and its words stand, relative to the legend's corner. */
export interface LegendPlace {
  key: string;
  text: string;
  x: number;
  y: number;
}

const FONT = 11;
const MARKER = 14;
const GAP = 16;
const LINE = 18;

/**
 * Entries in lines that are no wider than `width`, in the order given; a word that no line holds is cut. Pure.
 *
 * @returns the places, and the height of all lines: 0 for no entry
 */
export function placeLegend(entries: readonly { key: string; label: string }[], width: number): { places: LegendPlace[]; height: number } {
  let [x, y] = [0, 0];
  const places = entries.map(({ key, label }) => {
    const text = fitText(label, FONT, width - MARKER);
    const wide = MARKER + textWidthEm(text) * FONT;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
    const place = { key, text, x: Math.round(x), y };
    x += wide + GAP;
    return place;
  });
  return { places, height: entries.length === 0 ? 0 : y + LINE };
}
