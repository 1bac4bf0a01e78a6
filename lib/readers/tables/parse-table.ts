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

/**
 * Quotes as in CSV, else quotes that a backslash takes (databases write them so), else as they come: the first
 * that reads every row as wide as the header.
 */
function quotedRecords({ delimiter, body }: Dialect, file: string): string[][] {
  const options = { delimiter, skip_empty_lines: true, relax_column_count: true };
  const ways = [{ escape: '"' }, { escape: "\\" }, { escape: '"', relax_quotes: true }];
  let first: string[][] | null = null;
  let cause: unknown;
  for (const way of ways) {
    try {
      const records = parse(body, { ...options, ...way }) as string[][];
      if (records.every(({ length }) => length === records[0]!.length)) return records;
      first ??= records;
    } catch (error) {
      cause ??= error;
    }
  }
  if (first !== null) return first;
  const detail = cause instanceof Error ? cause.message : String(cause);
  throw new AppError("CSV_INVALID", `not a readable table: ${detail}`, { where: file, cause });
}

/** `="2020-01-05"`: how people keep Excel from reading a value. */
const AS_TEXT = /^="([^"]*)"$/;
/** The quote that our export puts before lines a spreadsheet would execute. */
const GUARD = /(^|\r\n|\r|\n)'(?='*(?:[^\S\r\n]*[=+\-@＝＋－＠]|\t))/g;

function unguardRow(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, unguarded(value)]));
}

/** What our export guarded means itself, whatever it looks like. */
function unguarded(value: string): string {
  const bare = value.replace(GUARD, "$1");
  return bare === value ? value.replace(AS_TEXT, "$1") : bare;
}
