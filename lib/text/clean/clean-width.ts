import type { TextLine } from "./clean-lines.ts";
import { SENTENCE_END } from "./clean-marks.ts";

/** A width at which a document's lines are cut (OCR, PDF, mail, text editors). */
export interface LineWidth {
  /** Columns count wide characters as two; units count every character as one. */
  measure: "columns" | "units";
  width: number;
  /** The lines reach the width to the character; otherwise only roughly, as in proportional print. */
  exact: boolean;
}

const COLUMNS_MAX = 240;
const COLUMNS_MIN = 16;
/** Closing punctuation that may hang over the right edge. */
const OVERHANG = 8;
/**
 * Share of the longer lines that must reach the width; lines that end where paragraphs end are spread evenly.
 */
const EXACT_SHARE = 0.3;
const LOOSE_SHARE = 0.35;
const LONGER_SHARE_MAX = 0.05;
const FULL_MIN = 3;

/**
 * Columns of a text, counted up to a little more than the widest width of interest: half-width one,
 * everything else two.
 */
export function columns(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width <= COLUMNS_MAX + OVERHANG; at++) width += text.charCodeAt(at) < 0x2010 ? 1 : 2;
  return width;
}

/** Length of a line with its indent. */
export function lineLength(line: TextLine, measure: LineWidth["measure"]): number {
  return measure === "columns" ? columns(line.text) + line.indentColumns : line.text.length + line.indentUnits;
}

/**
 * The width at which lines are cut: many lines have the same length, hardly any is longer, and most of them
 * stop inside a sentence. Null when lines end where paragraphs end.
 */
export function findLineWidth(lines: readonly TextLine[]): LineWidth | null {
  if (lines.length <= FULL_MIN) return null;
  const exact = (["columns", "units"] as const).map((measure) => exactWidth(lines, measure)).filter((found) => found !== null);
  const best = exact.sort((a, b) => b.hits - a.hits)[0];
  if (best !== undefined) return { measure: best.measure, width: best.width, exact: true };
  const width = looseWidth(lines);
  return width === null ? null : { measure: "columns", width, exact: false };
}

function exactWidth(lines: readonly TextLine[], measure: LineWidth["measure"]) {
  const least = measure === "columns" ? COLUMNS_MIN : COLUMNS_MIN / 2;
  const lengths = lines.map((line) => lineLength(line, measure));
  const width = commonLength(lengths, least);
  if (width > COLUMNS_MAX || width < least) return null;
  if (lengths.filter((length) => length > width + OVERHANG).length > lines.length * LONGER_SHARE_MAX) return null;
  const full = lines.filter((_line, index) => lengths[index]! >= width - 1);
  const long = lengths.filter((length) => length >= width / 2).length;
  const share = full.length / long;
  // Of both measures the right one is met to the character more often.
  const hits = lengths.filter((length) => length === width || length === width - 1).length;
  return share >= EXACT_SHARE && isRunningText(full) ? { measure, width, hits } : null;
}

/** The length that most lines have; of equals the greater. */
function commonLength(lengths: readonly number[], least: number): number {
  const counts = new Uint32Array(COLUMNS_MAX + OVERHANG + 4);
  for (const length of lengths) if (length < counts.length) counts[length]! += 1;
  let best = 0;
  for (let length = least; length < counts.length; length++) if (counts[length]! > 0 && counts[length]! >= counts[best]!) best = length;
  return best;
}

/**
 * Lines of running text stop anywhere: inside sentences, and with punctuation inside them. A list of equally
 * long items does neither.
 */
function isRunningText(full: readonly TextLine[]): boolean {
  const unfinished = full.filter((line) => !SENTENCE_END.test(line.text.slice(-8))).length;
  const punctuated = full.filter((line) => /[，,。；;、！？：:].*[^，,。；;、！？：:”’"'）)]/.test(line.text)).length;
  return unfinished >= FULL_MIN && unfinished >= full.length * 0.5 && punctuated >= full.length * 0.35;
}

/** Proportional print: many lines come within a few columns of the widest one. */
function looseWidth(lines: readonly TextLine[]): number | null {
  const widths = lines.map((line) => lineLength(line, "columns"));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > COLUMNS_MAX || widest < COLUMNS_MIN) return null;
  const slack = Math.max(6, Math.round(widest * 0.08));
  const full = lines.filter((_line, index) => widths[index]! >= widest - slack);
  return full.length >= lines.length * LOOSE_SHARE && isRunningText(full) ? widest : null;
}
