import { formatCell } from "#lib/format/index.ts";
import { type Translate, type Vocabulary, valueLabel } from "#lib/i18n/index.ts";
import type { Cell, Column, Row } from "#lib/types.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";

/** Columns whose cells name a theme. */
export const THEME_COLUMNS = ["theme", "other"];
const VOCABULARY: Readonly<Record<string, Vocabulary>> = {
  level: "levels",
  fromLevel: "levels",
  toLevel: "levels",
  direction: "directions",
  role: "newsRoles",
  genre: "genres",
  kind: "kinds",
  tier: "heat",
  change: "changes",
  unit: "units",
  part: "parts",
  status: "statuses",
  ending: "endings",
  relation: "relations",
  reason: "reasons",
  reading: "readings",
  recognisedBy: "recognised",
  timing: "timings",
  against: "against",
  newsChange: "newsChanges",
  indicator: "indicators",
  figureKind: "figureKinds",
  measure: "measures",
  outcomeVerdict: "outcomeVerdicts",
};

/** Longer texts keep a least width, so that on a phone their column does not grow to the floor. */
export const LONG_TEXT_CHARS = 40;

/** Widths in Latin letters that half a phone has room for, and rows that are looked at. */
const HALF = 17;
const SAMPLED = 100;

/** How a column stands in a card: beside another, in a line of its own, or as text under its head. */
export type Span = "half" | "full" | "text";

export function spanOf(column: Column, rows: readonly Row[], names: ThemeNames | null, t: Translate): Span {
  const texts = rows.slice(0, SAMPLED).map((row) => textOf(row[column.key] ?? null, column, names, t));
  if (texts.some(({ length }) => length > LONG_TEXT_CHARS)) return "text";
  return letters(column.label) + Math.max(0, ...texts.map(letters)) <= HALF ? "half" : "full";
}

/** Width in Latin letters; a Chinese character has that of two. */
function letters(text: string): number {
  return text.replace(/[^\u0000-\u2000]/g, "xx").length;
}

/** A cell in the reader's words. */
export function textOf(value: Cell, column: Column, names: ThemeNames | null, t: Translate): string {
  if (typeof value !== "string" || value === "") return formatCell(value, column, t.locale);
  if (names !== null && THEME_COLUMNS.includes(column.key)) return names.nameOf(value);
  const list = VOCABULARY[column.key];
  return list === undefined ? formatCell(value, column, t.locale) : valueLabel(list, value, t.locale);
}
