import { scaleSqrt } from "d3";
import { round } from "../core/marker-path.ts";
import { widestText } from "../core/text-width.ts";
import type { MarkInfo } from "../core/types.ts";

/** One cell; `value` null: nothing was there to count. A column without a cell is the same. */
export interface HeatmapCell extends MarkInfo {
  column: number;
  value: number | null;
  /** True for a cell that says nothing by itself, e.g. the second of two that mean the same. */
  isSilent?: boolean;
}
export interface HeatmapRow {
  key: string;
  label: string;
  href?: string | undefined;
  cells: readonly HeatmapCell[];
}
const ROW = 20;
const TOP = 26;

/** Height of a heat map of this many rows, its key included. */
export const heatmapHeight = (rows: number) => TOP + Math.max(1, rows) * ROW + 34;

/**
 * Places rows × years. Strength 0..1 grows with the square root of the value, so that small values stay apart
 * from none; the key beside the chart shows it. Pure; null for no rows or no columns.
 */
export function placeHeatmap(rows: readonly HeatmapRow[], columns: readonly number[], width: number) {
  if (rows.length === 0 || columns.length === 0) return null;
  const labelWidth =
    widestText(
      rows.map((row) => row.label),
      12,
      width * 0.34,
    ) + 10;
  const cellWidth = Math.min(64, (width - labelWidth) / columns.length);
  const largest = Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => cell.value ?? 0)));
  const strength = scaleSqrt()
    .domain([0, largest || 1])
    .range([0, 1])
    .clamp(true);
  const place = new Map(columns.map((column, index) => [column, round(labelWidth + index * cellWidth)]));
  const placedRows = rows.map((row, index) => ({ ...row, y: TOP + index * ROW, cells: placeCells(row, columns, place, strength) }));
  const every = Math.ceil(34 / cellWidth);
  const heads = columns
    .filter((_, index) => index % every === 0)
    .map((column) => ({ column, x: round((place.get(column) ?? 0) + cellWidth / 2) }));
  return {
    labelWidth: labelWidth - 10,
    left: labelWidth,
    top: TOP,
    cellWidth: round(cellWidth),
    rowHeight: ROW,
    heads,
    rows: placedRows,
    largest,
    bottom: TOP + rows.length * ROW,
  };
}

function placeCells(row: HeatmapRow, columns: readonly number[], place: ReadonlyMap<number, number>, strength: (value: number) => number) {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  return columns.map((column) => {
    const cell = byColumn.get(column);
    const value = cell?.value ?? null;
    return {
      column,
      value,
      tip: cell?.tip ?? "",
      href: cell?.href,
      isSilent: cell?.isSilent ?? false,
      x: place.get(column) ?? 0,
      strength: value === null ? null : round(strength(value)),
    };
  });
}
