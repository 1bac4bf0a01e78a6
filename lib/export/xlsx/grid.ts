import type { AnalysisResult, Cell } from "#lib/types.ts";

/**
 * Columns that name what is counted, and those that say when or where: the rows and the columns of a grid.
 */
const DOWN = ["slogan", "phrase", "theme"];
const ACROSS = ["year", "group"];

/** A table with a row for each thing counted and a column for each year or group. */
export interface Grid {
  /** The corner in the reader's words (what is down · what is counted), then the years or groups. */
  header: string[];
  rows: Cell[][];
}

/**
 * The counts of a long table as a grid, as one reads it; null for a table that has no such shape: without a
 * thing, a year or group and a `count`, with one year or group only, or where a pair has more than one row. A
 * pair without a row is an empty cell, and no 0.
 */
export function gridOf({ columns, rows }: AnalysisResult): Grid | null {
  const named = (names: readonly string[]) => columns.find(({ key }) => names.includes(key));
  const [down, across, value] = [named(DOWN), named(ACROSS), named(["count"])];
  if (down === undefined || across === undefined || value === undefined) return null;
  const heads = [...new Set(rows.map((row) => row[across.key] ?? null))].sort(compare);
  const lines = new Map<Cell, Map<Cell, Cell>>();
  for (const row of rows) {
    const line = lines.get(row[down.key] ?? null) ?? new Map<Cell, Cell>();
    const head = row[across.key] ?? null;
    if (line.has(head)) return null;
    lines.set(row[down.key] ?? null, line.set(head, row[value.key] ?? null));
  }
  if (heads.length < 2) return null;
  const body = [...lines].map(([name, line]) => [name, ...heads.map((head) => line.get(head) ?? null)]);
  return { header: [`${down.label} · ${value.label}`, ...heads.map((head) => String(head ?? ""))], rows: body };
}

/** Years in order; groups stay as the answer has them. */
function compare(a: Cell, b: Cell): number {
  return typeof a === "number" && typeof b === "number" ? a - b : 0;
}
