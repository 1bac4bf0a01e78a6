import type { DatePrecision } from "./date-formats.ts";

interface Cell {
  /** `s` shared string, `str` and `inlineStr` text, `b` truth, `e` error, `d` ISO date, else number. */
  type: string;
  style: number;
  value: string;
}

interface Book {
  strings: readonly string[];
  /** How precisely each cell style shows dates; missing for styles of numbers. */
  dates: ReadonlyMap<number, DatePrecision>;
  from1904: boolean;
}

/**
 * What a cell shows: dates as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, numbers as they print, errors as nothing.
 */
export function cellText({ type, style, value }: Cell, { strings, dates, from1904 }: Book): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "str" || type === "inlineStr") return value;
  if (type === "d") return value.slice(0, 10);
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "e" || value === "") return "";
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const precision = dates.get(style);
  return precision === undefined ? String(number) : (dateOfSerial(number, from1904)?.slice(0, precision) ?? String(number));
}

const DAY_MILLISECONDS = 86_400_000;

/**
 * The date of Excel's day number; null outside the years 1900 to 9999. Excel believes in a 29 February 1900.
 */
function dateOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (day < 1 || day > 2_958_465) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(start + day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
