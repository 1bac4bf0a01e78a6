import { parse } from "csv-parse/sync";
import { AppError } from "#lib/errors.ts";
import { type Dialect, dialectOf } from "./dialect.ts";
import { type TableRow, tableRows } from "./table-rows.ts";

/**
 * Reads a table with a header row, in whatever dialect it was saved: comma, semicolon, tab or bar, Excel's
 * `sep=` line, quotes as in CSV or none. Rows without any value are passed over.
 *
 * @returns the rows with their numbers, keyed by trimmed header; the reversible quote that our own export
 *   puts before `= + - @` is taken off
 * @throws AppError CSV_INVALID
 */
export function parseTableRows(text: string, file: string): TableRow[] {
  const dialect = dialectOf(text);
  const records = plainTabs(dialect) ?? quotedRecords(dialect, file);
  return tableRows(records, file).map(({ number, row }) => ({ number, row: unguardRow(row) }));
}

/** The rows without their numbers. @throws AppError CSV_INVALID */
export function parseTable(text: string, file: string): Record<string, string>[] {
  return parseTableRows(text, file).map(({ row }) => row);
}

/**
 * Database dumps quote nothing: where every line has as many tabs as the header, each line is a row. Null
 * otherwise.
 */
function plainTabs({ delimiter, body }: Dialect): string[][] | null {
  if (delimiter !== "\t") return null;
  const records = body
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  const width = records[0]?.length ?? 0;
  return records.every((cells) => cells.length === width) ? records.map((cells) => cells.map(unquoted)) : null;
}

/** A cell that is quoted as a whole, as Excel quotes one that holds quotes. */
function unquoted(cell: string): string {
  const inner = /^"([\s\S]*)"$/.exec(cell)?.[1];
  return inner !== undefined && !inner.replaceAll('""', "").includes('"') ? inner.replaceAll('""', '"') : cell;
}

function quotedRecords({ delimiter, body }: Dialect, file: string): string[][] {
  const options = { delimiter, skip_empty_lines: true, relax_column_count: true, escape: escapeOf(body) };
  try {
    return parse(body, options) as string[][];
  } catch (cause) {
    try {
      return parse(body, { ...options, relax_quotes: true }) as string[][];
    } catch {
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new AppError("CSV_INVALID", `not a readable table: ${detail}`, { where: file, cause });
    }
  }
}

/** Databases write quotes inside quotes with a backslash. */
function escapeOf(body: string): string {
  return /[^\\",\n]\\"|,\\"/.test(body) && !/[^",;\t\n]""[^"]/.test(body) ? "\\" : '"';
}

/** The quote that our export puts before lines a spreadsheet would execute. */
/** `="2020-01-05"`: how people keep Excel from reading a value. */
const AS_TEXT = /^="([^"]*)"$/;
const GUARD = /(^|\r\n|\r|\n)'(?='*(?:[^\S\r\n]*[=+\-@＝＋－＠]|\t))/g;

function unguardRow(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replace(GUARD, "$1").replace(AS_TEXT, "$1")]));
}
