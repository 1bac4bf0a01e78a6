import { cellAt, type HeatGrid } from "./heat-cell.ts";

/** A cell of a heat map in the page. */
export interface HeatCell {
  row: SVGElement;
  /** Head of its column. */
  column: string;
  /** Null where nothing was found or nothing was there to count. */
  mark: SVGElement | null;
  /** The cell in the window. */
  place: DOMRect;
}

/** The cell under a place in the window; null beside the grid, and in a chart that is no heat map. */
export function heatCellAt(chart: SVGSVGElement, clientX: number, clientY: number): HeatCell | null {
  const drawn = chart.querySelector<SVGElement>("[data-heat]");
  if (drawn === null) return null;
  const rows = rowsOf(drawn);
  const grid = gridOf(drawn, rows.length);
  const view = viewOf(chart);
  const cell = cellAt(grid, (clientX - view.left) / view.scale, (clientY - view.top) / view.scale);
  if (cell === null) return null;
  // Where one row is shown alone, every place in its column means that row.
  const alone = rows.findIndex((row) => row.hasAttribute("data-alone"));
  const at = alone === -1 ? cell.row : alone;
  const [x, y] = [grid.left + cell.column * grid.step, grid.top + at * grid.rowHeight];
  const place = new DOMRect(view.left + x * view.scale, view.top + y * view.scale, grid.step * view.scale, grid.rowHeight * view.scale);
  return { row: rows[at]!, column: headsOf(drawn)[cell.column] ?? "", mark: markAt(rows[at]!, x, grid.step), place };
}

/** Years over which a stroke can be drawn, with the middle of each in the window; none unless columns are years. */
export function heatYears(chart: SVGSVGElement): { year: number; x: number }[] {
  const drawn = chart.querySelector<SVGElement>('[data-heat="years"]');
  if (drawn === null) return [];
  const { left, step } = gridOf(drawn, 0);
  const view = viewOf(chart);
  return headsOf(drawn).map((head, at) => ({ year: Number(head), x: view.left + (left + (at + 0.5) * step) * view.scale }));
}

const headsOf = (drawn: SVGElement) => (drawn.dataset.columns ?? "").split(" ");
const rowsOf = (drawn: SVGElement) => [...drawn.querySelectorAll<SVGElement>("[data-row]")];

function gridOf({ dataset }: SVGElement, rows: number): HeatGrid {
  const [left, top, step, rowHeight] = [dataset.left, dataset.top, dataset.step, dataset.rowHeight].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { left, top, step, rowHeight, rows, columns: (dataset.columns ?? "").split(" ").length };
}

/** Where a chart lies in the window, and how large its unit is there. */
function viewOf(chart: SVGSVGElement): { left: number; top: number; scale: number } {
  const { left, top, width } = chart.getBoundingClientRect();
  return { left, top, scale: width / chart.viewBox.baseVal.width };
}

function markAt(row: SVGElement, x: number, step: number): SVGElement | null {
  const drawn = [...row.querySelectorAll("rect")].find((rect) => Math.abs(rect.x.baseVal.value - x) < step / 2);
  return drawn?.closest<SVGElement>("[data-mark]") ?? null;
}
