import type { compare } from "#lib/analyses/compare/compare.ts";
import type { RowOf } from "#lib/analyses/index.ts";

export type CompareRow = RowOf<typeof compare>;

/** What the side at a place of the page, 0 to 3, says of a row; null where there is no such side. */
export function valueIn(row: CompareRow, at: number): number | null {
  return [row.value1, row.value2, row.value3, row.value4][at] ?? null;
}

/** The same as a share or a rate. */
export function rateIn(row: CompareRow, at: number): number | null {
  return [row.rate1, row.rate2, row.rate3, row.rate4][at] ?? null;
}
