import { AppError } from "#lib/errors.ts";
import { hasTextColumn, isKnownColumn } from "../metadata-keys.ts";

/** One row of a table by its column names. */
export interface TableRow {
  /** As a spreadsheet numbers it, the header being 1. */
  number: number;
  row: Record<string, string>;
}

/** A caption may stand above the header. */
const CAPTION_ROWS = 5;

/**
 * The first of the top rows that names a column of texts and another one; else the first row that holds
 * anything.
 */
function headerAt(records: readonly (readonly string[])[]): number {
  const top = records.findIndex((cells) => !isBlank(cells));
  const named = records.slice(0, top + CAPTION_ROWS).findIndex((cells) => hasTextColumn(cells) && cells.filter(isKnownColumn).length >= 2);
  return named < 0 ? top : named;
}

/**
 * Gives records their column names: the first row that holds anything is the header, unless a caption stands
 * above it. Rows without any value are left out, the header where it comes again, columns without name
 * and value too.
 *
 * @throws AppError CSV_INVALID for two columns of one name, and for a row that has more or fewer cells than
 *   the header: its values may stand in wrong columns
 */
export function tableRows(records: readonly (readonly string[])[], file: string): TableRow[] {
  const at = headerAt(records);
  const names = (records[at] ?? []).map((name) => name.trim());
  while (names.length > 0 && names.at(-1) === "") names.pop();
  refuseDoubles(names, file);
  const rows: TableRow[] = [];
  for (let index = at + 1; index < records.length && at >= 0; index++) {
    const cells = records[index]!;
    if (isBlank(cells) || isHeaderAgain(cells, names)) continue;
    const number = index + 1;
    if (cells.length < names.length || !isBlank(cells.slice(names.length))) throw misfit(cells.length, names.length, number, file);
    rows.push({ number, row: Object.fromEntries(names.flatMap((name, column) => (name === "" ? [] : [[name, cells[column] ?? ""]]))) });
  }
  return rows;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** Tables that were put together from several have their header in the middle again. */
function isHeaderAgain(cells: readonly string[], names: readonly string[]): boolean {
  return hasTextColumn(names) && names.length > 1 && names.every((name, column) => (cells[column] ?? "").trim() === name);
}

function refuseDoubles(names: readonly string[], file: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (key !== "" && seen.has(key)) throw new AppError("CSV_INVALID", `two columns are called ${name}; rename one`, { where: file });
    seen.add(key);
  }
}

function misfit(cells: number, columns: number, number: number, file: string): AppError {
  const message = `row ${number} has ${cells} cells, the header has ${columns}; put texts that hold line breaks or delimiters into quotes`;
  return new AppError("CSV_INVALID", message, { where: file });
}
