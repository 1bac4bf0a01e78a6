import type { AnalysisResult, Cell } from "#lib/types.ts";

const LONGEST_CELL = 40;

/** An analysis as a table for a terminal; Chinese characters count as two columns, numbers stand right. */
export function plainTable({ columns, rows }: Pick<AnalysisResult, "columns" | "rows">): string {
  const cells = rows.map((row) => columns.map(({ key }) => plainCell(row[key] ?? null)));
  const header = columns.map(({ key }) => key);
  const widths = header.map((name, at) => Math.max(displayWidth(name), ...cells.map((line) => displayWidth(line[at] ?? ""))));
  const isNumber = columns.map(({ unit }) => unit !== null);
  const line = (values: string[]) =>
    values
      .map((value, at) => pad(value, widths[at] ?? 0, isNumber[at] ?? false))
      .join("  ")
      .trimEnd();
  return `${[line(header), widths.map((width) => "-".repeat(width)).join("  "), ...cells.map(line)].join("\n")}\n`;
}

function plainCell(value: Cell): string {
  const text = value === null ? "–" : String(value).replaceAll(/\s+/g, " ");
  return [...text].length > LONGEST_CELL ? `${[...text].slice(0, LONGEST_CELL - 1).join("")}…` : text;
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u.test(
      character,
    )
      ? 2
      : 1;
  return width;
}
