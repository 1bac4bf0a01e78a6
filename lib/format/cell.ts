import type { Cell, Column, Locale } from "#lib/types.ts";
import { formatDate } from "./date.ts";
import { formatCorrelation, formatCount, formatNumber, formatStated, type NumberKind } from "./number.ts";

/** Numbers that are names of something: no group separators, no decimals. */
const NAMES =
  /^(group|year|yearFrom|yearTo|firstYear|lastYear|nextYear|fromYear|toYear|introduced|lastUsed|lastSpeechId|lastSentenceIndex|standaloneFrom|speechId|speechA|speechB|id|start|end|startA|endA|startB|endB|yearA|yearB|nearest|mainSource|place)$/;
/** Figures that a text states, as it states them. */
const STATED = /^(lowest|highest|outcomeLowest|outcomeHighest)$/;
const SHARES = new Set(["share", "proportion", "percent"]);

/** True for a column whose cells are right-aligned digits. */
export function isNumeric(column: Column, sample: Cell): boolean {
  return typeof sample === "number" && column.unit !== "year" && !NAMES.test(column.key);
}

/** Whole things that a column counts. */
const COUNTED = new Set([
  "occurrences",
  "speeches",
  "chars",
  "tokens",
  "sentences",
  "size",
  "masks",
  "marks",
  "units",
  "paragraphs",
  "parts",
  "years",
  "regions",
  "slogans",
  "themes",
]);

/** Below this a probability is said to be small and not how small. */
const SMALLEST_PROBABILITY = 0.0001;

/** What a column's numbers are, by its unit; a number of an unknown unit is a count when it is whole. */
export function numberKind(column: Column, value: number): NumberKind {
  if (column.unit !== null && SHARES.has(column.unit)) return "share";
  // A mean of counts is none: years behind, on average.
  if (column.unit !== null && COUNTED.has(column.unit)) return Number.isInteger(value) ? "count" : "rate";
  return column.unit === null && Number.isInteger(value) ? "count" : "rate";
}

/** A cell as a person reads it; the exact value stays in CSV and JSON. Null is an en dash. */
export function formatCell(value: Cell, column: Column, locale: Locale): string {
  if (value === null || value === "") return "–";
  if (typeof value === "boolean") return value ? "✓" : "–";
  if (typeof value === "string") return column.key === "date" ? formatDate(value, locale) : value;
  if (column.unit === "year" || NAMES.test(column.key)) return String(value);
  if (column.unit === "probability" && value > 0 && value < SMALLEST_PROBABILITY) return `< ${SMALLEST_PROBABILITY}`;
  if (STATED.test(column.key)) return formatStated(value, locale);
  if (column.unit === "tau") return formatCorrelation(value, locale);
  const kind = numberKind(column, value);
  return kind === "count" ? formatCount(value, locale) : formatNumber(value, kind, locale);
}
