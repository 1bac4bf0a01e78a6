/** One mark on an axis of years. */
export interface YearMark {
  mark: SVGElement;
  year: number;
  /** Middle of the mark in the window. */
  x: number;
  y: number;
}

/** What a chart shows at the year nearest to a place in it. */
export interface Moment {
  year: number;
  /** All marks of that year that are not put aside, in the order of the chart. */
  marks: YearMark[];
  /** The one that is meant: nearest in height, or the one that has the focus. */
  nearest: YearMark;
  /** The year's column over the whole height of its panel. */
  place: DOMRect;
}

/** How far outside the first and last year a pointer still means them, in pixels. */
const REACH = 40;

/** The moment at a place in the window; null where the chart has no years or the place is aside of them. */
export function momentAt(chart: SVGSVGElement, clientX: number, clientY: number): Moment | null {
  const panel = panelAt(chart, clientX, clientY);
  const marks = marksOf(panel);
  if (marks.length === 0) return null;
  const byDistance = [...marks].sort((a, b) => Math.abs(a.x - clientX) - Math.abs(b.x - clientX));
  const { year, x } = byDistance[0]!;
  if (Math.abs(x - clientX) > Math.max(REACH, spacing(marks))) return null;
  const same = marks.filter((mark) => mark.year === year);
  const nearest = same.reduce((best, mark) => (Math.abs(mark.y - clientY) < Math.abs(best.y - clientY) ? mark : best));
  return { year, marks: same, nearest, place: column(panel, nearest.x) };
}

/** The moment of a mark that has the focus. */
export function momentOf(chart: SVGSVGElement, mark: SVGElement | null): Moment | null {
  if (mark?.dataset.year === undefined) return null;
  const panel = mark.closest("[data-panel]") ?? chart;
  const marks = marksOf(panel);
  const nearest = marks.find((one) => one.mark === mark);
  if (nearest === undefined) return null;
  return { year: nearest.year, marks: marks.filter(({ year }) => year === nearest.year), nearest, place: column(panel, nearest.x) };
}

/** Years that a chart has marks of, with the place of each in the window, in order. */
export function yearsOf(chart: SVGSVGElement): { year: number; x: number }[] {
  const places = new Map(marksOf(chart.querySelector("[data-panel]") ?? chart).map(({ year, x }) => [year, x]));
  return [...places].map(([year, x]) => ({ year, x })).sort((a, b) => a.x - b.x);
}

/** Small charts within one have each their own years side by side. */
function panelAt(chart: SVGSVGElement, x: number, y: number): Element {
  const inside = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  return [...chart.querySelectorAll("[data-panel]")].find((panel) => inside(panel.getBoundingClientRect())) ?? chart;
}

function marksOf(panel: Element): YearMark[] {
  const isPartial = panel.closest("svg.chart")?.hasAttribute("data-isolated") === true;
  return [...panel.querySelectorAll<SVGElement>("[data-year]")]
    .filter((mark) => !isPartial || mark.closest("[data-alone]") !== null)
    .map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      return { mark, year: Number(mark.dataset.year), x: left + width / 2, y: top + height / 2 };
    });
}

/** Widest distance between two years that follow each other. */
function spacing(marks: readonly YearMark[]): number {
  const places = [...new Set(marks.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  return Math.max(0, ...places.slice(1).map((place, at) => place - places[at]!));
}

function column(panel: Element, x: number): DOMRect {
  const { top, height } = panel.getBoundingClientRect();
  return new DOMRect(x, top, 0, height);
}
