import type { AnalysisResult, Cell, Row } from "#lib/types.ts";
import type { TableSort } from "./SortLink.tsx";

/** Reads `sort=key` or `sort=-key`; anything else falls back to the order the analysis gave. */
export function readSort(search: URLSearchParams, path: string, result: AnalysisResult, fallback: string): TableSort {
  const wish = search.get("sort") ?? "";
  const key = wish.replace(/^-/, "");
  const isKnown = result.columns.some((column) => column.key === key);
  const chosen = isKnown ? wish : fallback;
  return { key: chosen.replace(/^-/, ""), isDescending: chosen.startsWith("-"), path, search };
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "zh-Hans");
}

/** Rows by a column; rows without a value come last either way, equal ones keep their order. */
export function sortRows<R extends Row>(rows: readonly R[], { key, isDescending }: Pick<TableSort, "key" | "isDescending">): R[] {
  const value = (row: Row) => row[key] ?? null;
  const filled = rows.filter((row) => value(row) !== null);
  filled.sort((a, b) => (isDescending ? -1 : 1) * compare(value(a), value(b)));
  return [...filled, ...rows.filter((row) => value(row) === null)];
}
