/** A grid of equal cells, in the units of its chart. */
export interface HeatGrid {
  left: number;
  top: number;
  /** Width and height of a cell. */
  step: number;
  rowHeight: number;
  columns: number;
  rows: number;
}

/** Row and column of the cell at a place, 0-based; null beside the grid. */
export function cellAt(
  { left, top, step, rowHeight, columns, rows }: HeatGrid,
  x: number,
  y: number,
): { row: number; column: number } | null {
  const [row, column] = [Math.floor((y - top) / rowHeight), Math.floor((x - left) / step)];
  return row >= 0 && row < rows && column >= 0 && column < columns ? { row, column } : null;
}
