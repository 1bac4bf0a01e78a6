import { drawingsOf, heatCellAt, matrixWords } from "./heat-grid.ts";
import { nearestPlace } from "./nearest-place.ts";
import { twinMark } from "./strip-twin.ts";
import { wordsOf } from "./year-words.ts";

/** What a place in a chart without an axis of years means. */
export interface Spot {
  /** The mark that is meant; null for a cell of a heat map with nothing in it. */
  mark: SVGElement | null;
  words: string;
  place: DOMRect;
}

/** The spot at a place in the window; null where nothing is near. */
export function spotAt(chart: SVGSVGElement, clientX: number, clientY: number): Spot | null {
  return chart.querySelector("[data-heat]") === null ? nearestMark(chart, clientX, clientY) : heatSpot(chart, clientX, clientY);
}

/** The spot of a mark that has the focus or is touched. */
export function spotOf(mark: SVGElement): Spot {
  return { mark, words: matrixWords(mark) ?? wordsOf(mark), place: mark.getBoundingClientRect() };
}

function nearestMark(chart: SVGSVGElement, clientX: number, clientY: number): Spot | null {
  const marks = [...chart.querySelectorAll<SVGElement>("[data-mark]")].filter(isShown);
  const places = marks.map((mark) => mark.getBoundingClientRect());
  const mark = marks[nearestPlace(places, clientX, clientY, chart.dataset.by === "row")];
  if (mark === undefined) return null;
  return wordsOf(mark) === "" ? twinSpot(chart, mark, clientX) : spotOf(mark);
}

/** What another row or group is shown without is not meant. */
function isShown(mark: SVGElement): boolean {
  return !mark.closest("svg.chart")!.hasAttribute("data-isolated") || mark.closest("[data-alone]") !== null;
}

/** A phone's drawing may have no words; the wide one of the same rows has them all. */
function twinSpot(chart: SVGSVGElement, mark: SVGElement, clientX: number): Spot | null {
  const wide = drawingsOf(chart)[1];
  const same = wide?.querySelector<SVGElement>(`a[data-mark="${CSS.escape(mark.dataset.mark ?? "")}"]`);
  if (mark instanceof SVGGElement && same) return { mark: same, words: wordsOf(same), place: mark.getBoundingClientRect() };
  const found = twinMark(mark, clientX);
  return found && { mark: found.mark, words: wordsOf(found.mark), place: found.place };
}

/** An empty cell is a finding too: none, or nothing to count. */
function heatSpot(chart: SVGSVGElement, clientX: number, clientY: number): Spot | null {
  const cell = heatCellAt(chart, clientX, clientY);
  if (cell === null) return null;
  const { row, column, mark, place } = cell;
  if (mark !== null) return { mark, words: matrixWords(mark) ?? wordsOf(mark), place };
  const isUncounted = row.dataset.uncounted?.split(" ").includes(column) ?? false;
  return { mark, words: `${row.dataset.label} · ${column}: ${isUncounted ? "–" : "0"}`, place };
}
