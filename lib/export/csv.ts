import type { AnalysisResult, Cell, Row } from "#lib/types.ts";

/** Excel needs the mark to read UTF-8; everything else skips it. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Line starts that a spreadsheet would take for a formula, also full-width and after spaces; and what looks
 * like our own guard already.
 */
const FORMULA_START = /(^|\r\n|\r|\n)(?='*(?:[^\S\r\n]*[=+\-@＝＋－＠]|\t))/g;

/**
 * One CSV cell. Text that a spreadsheet would execute gets a quote in front, which our own readers take off
 * again; numbers stay numbers. null is empty.
 */
export function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  // Every line of a cell gets its guard, since some programs split cells of several lines.
  const guarded = value.replace(FORMULA_START, "$1'");
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/**
 * An analysis as CSV: header of stable keys, one line a row, UTF-8 with byte order mark, CRLF.
 *
 * @param comment lines that say where the figures come from; each stands before the header behind `# `. Cells
 *   with a `#` are quoted then, so that `read_csv(comment="#")` cuts none of them.
 */
export function* csvOfResult(result: Pick<AnalysisResult, "columns" | "rows">, comment: readonly string[] = []): Generator<string> {
  const keys = result.columns.map(({ key }) => key);
  const line = comment.length === 0 ? csvLine : commentedLine;
  yield BYTE_ORDER_MARK + comment.map((text) => `# ${text.replace(/\s+/g, " ")}\r\n`).join("") + line(keys);
  for (const row of result.rows) yield line(keys.map((key) => cellOf(row, key)));
}

function commentedLine(cells: readonly Cell[]): string {
  const quoted = cells.map((value) => {
    const cell = csvCell(value);
    return cell.includes("#") && !cell.startsWith('"') ? `"${cell}"` : cell;
  });
  return `${quoted.join(",")}\r\n`;
}

function cellOf(row: Row, key: string): Cell {
  return row[key] ?? null;
}
