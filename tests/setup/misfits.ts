import type { Analysis, ColumnSpec } from "#lib/analyses/index.ts";
import type { Cell, Row } from "#lib/types.ts";

const KINDS: Record<ColumnSpec["kind"], (cell: Cell) => boolean> = {
  text: (cell) => typeof cell === "string",
  number: (cell) => Number.isFinite(cell),
  flag: (cell) => typeof cell === "boolean",
  "text-or-number": (cell) => typeof cell === "string" || Number.isFinite(cell),
};

/**
 * What in an analysis's rows is not as its columns say: columns too many or too few, cells of another kind,
 * null where it is not declared.
 */
export function misfits({ name, columns }: Pick<Analysis, "name" | "columns">, rows: readonly Row[]): string[] {
  const known = new Set(columns.map(({ key }) => key));
  return rows.flatMap((row, at) => [
    ...Object.keys(row).flatMap((key) => (known.has(key) ? [] : [`${name} row ${at} has ${key}, which is no column`])),
    ...columns.flatMap((column) =>
      fits(row[column.key], column) ? [] : [`${name} row ${at}: ${column.key} is ${String(row[column.key])}`],
    ),
  ]);
}

function fits(cell: Cell | undefined, { kind, isNullable }: ColumnSpec): boolean {
  if (cell === undefined) return false;
  return cell === null ? isNullable : KINDS[kind](cell);
}
