import { cellAt, type HeatGrid } from "./heat-cell.ts";
import { wordsOf } from "./year-words.ts";

/** A cell of a heat map in the page. */
export interface HeatCell {
  row: SVGElement;
  /** Head of its column; of a matrix, the name of the row that it stands for. */
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
  const column = columnName(drawn, rows, cell.column);
  return { row: rows[at]!, column, mark: markOf(chart, { row: at, head: headsOf(drawn)[cell.column] ?? "" }), place };
}

/**
 * The mark of a cell; of a matrix that of the mirrored cell where only one of the two has words; of a drawing that is
 * too small for marks that of the chart's other drawing on the page.
 */
function markOf(chart: SVGSVGElement, { row, head }: { row: number; head: string }): SVGElement | null {
  for (const drawing of drawingsOf(chart)) {
    const drawn = drawing.querySelector<SVGElement>("[data-heat]");
    const rows = drawn === null ? [] : rowsOf(drawn);
    // A phone's drawing has its years in the other order.
    const column = drawn === null ? -1 : headsOf(drawn).indexOf(head);
    if (drawn === null || rows[row] === undefined || column === -1) continue;
    const { left, step } = gridOf(drawn, rows.length);
    const own = markAt(rows[row], left + column * step, step);
    const mirrored = drawn.dataset.heat === "matrix" && rows[column] ? markAt(rows[column], left + row * step, step) : null;
    if (own ?? mirrored) return own ?? mirrored;
  }
  return null;
}

/** The words of a matrix's cell are the names of both rows and its value, the last of its own; null elsewhere. */
export function matrixWords(mark: SVGElement): string | null {
  const drawn = mark.closest<SVGElement>('[data-heat="matrix"]');
  const cell = mark.querySelector("rect");
  if (drawn === null || cell === null) return null;
  const { left, step } = gridOf(drawn, 0);
  const column = columnName(drawn, rowsOf(drawn), Math.round((cell.x.baseVal.value - left) / step));
  return [mark.closest<SVGElement>("[data-row]")?.dataset.label, column, wordsOf(mark).split(" · ").at(-1)].join("\n");
}

function columnName(drawn: SVGElement, rows: readonly SVGElement[], column: number): string {
  return (drawn.dataset.heat === "matrix" ? rows[column]?.dataset.label : headsOf(drawn)[column]) ?? "";
}

/** A chart and its drawing for another width, which stands beside it. */
export function drawingsOf(chart: SVGSVGElement): SVGSVGElement[] {
  const all = chart.closest("[data-kept]")?.parentElement?.querySelectorAll<SVGSVGElement>("svg.chart") ?? [];
  return [chart, ...[...all].filter((drawing) => drawing !== chart)];
}

/** Years over which a stroke can be drawn, ascending, with the middle of each in the window; none unless columns are years. */
export function heatYears(chart: SVGSVGElement): { year: number; x: number }[] {
  const drawn = chart.querySelector<SVGElement>('[data-heat="years"]');
  if (drawn === null) return [];
  const { left, step } = gridOf(drawn, 0);
  const view = viewOf(chart);
  const years = headsOf(drawn).map((head, at) => ({ year: Number(head), x: view.left + (left + (at + 0.5) * step) * view.scale }));
  return years.sort((a, b) => a.year - b.year);
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
