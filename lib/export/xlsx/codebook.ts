import type { AnalysisResult, Cell } from "#lib/types.ts";

export const codebookHeader = ["variable", "label", "unit", "type", "filled", "empty", "distinct", "least", "greatest"];

/**
 * One row a column: its name, label and unit, and what its cells hold. Codes are text, so that no leading
 * zero is lost; bounds are of numbers only.
 */
export function codebookRows({ columns, rows }: Pick<AnalysisResult, "columns" | "rows">): Cell[][] {
  return columns.map(({ key, label, unit }) => {
    const cells = rows.flatMap((row) => row[key] ?? []);
    const numbers = cells.filter((cell) => typeof cell === "number");
    const [least, greatest] = boundsOf(numbers);
    const distinct = new Set(cells).size;
    return [key, label, unit, typeOf(cells, numbers.length), cells.length, rows.length - cells.length, distinct, least, greatest];
  });
}

function typeOf(cells: readonly Cell[], numbers: number): string | null {
  if (cells.length === 0) return null;
  if (numbers === cells.length) return "number";
  return cells.every((cell) => typeof cell === "boolean") ? "flag" : "text";
}

function boundsOf(numbers: readonly number[]): [number | null, number | null] {
  if (numbers.length === 0) return [null, null];
  return numbers.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [numbers[0]!, numbers[0]!],
  );
}
