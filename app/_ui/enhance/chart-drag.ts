import { heatYears } from "./heat-grid.ts";
import { yearsOf } from "./year-moments.ts";

/** Pixels from which on a press is a stroke over years and no click. */
const LEAST_STROKE = 12;

interface Stroke {
  chart: SVGSVGElement;
  from: number;
  to: number;
  isDrawn: boolean;
}

/**
 * A stroke over the years of a chart narrows the view to them, and a double click takes the years away again:
 * the filter of the strip, so it holds on every page. Not on pages that no filter changes.
 */
export function chartDrag(page: Document, signal: AbortSignal): void {
  let stroke: Stroke | null = null;
  const end = () => {
    stroke = null;
    page.querySelector(".stroke")?.setAttribute("hidden", "");
  };
  page.addEventListener("pointerdown", (event) => (stroke = begin(event)), { signal });
  page.addEventListener(
    "pointermove",
    ({ clientX, buttons }) => {
      // The button was let go outside of the window.
      if (buttons === 0) return end();
      if (stroke === null) return;
      stroke.to = clientX;
      stroke.isDrawn ||= Math.abs(stroke.to - stroke.from) >= LEAST_STROKE;
      if (stroke.isDrawn) draw(page, stroke);
    },
    { signal },
  );
  page.addEventListener(
    "pointerup",
    () => {
      const years = stroke?.isDrawn ? yearsWithin(stroke) : null;
      if (stroke?.isDrawn) page.addEventListener("click", stop, { signal, capture: true, once: true });
      // The click that belongs to the stroke comes before anything else, or not at all.
      setTimeout(() => page.removeEventListener("click", stop, { capture: true }));
      const chart = stroke?.chart;
      end();
      if (years && chart) setTimeout(() => follow(chart, years));
    },
    { signal },
  );
  page.addEventListener("pointercancel", end, { signal });
  page.addEventListener("dragstart", (event) => chartOf(event.target) && event.preventDefault(), { signal });
  page.addEventListener("dblclick", ({ target }) => undo(chartOf(target)), { signal });
}

function begin({ target, clientX, button, isPrimary }: PointerEvent): Stroke | null {
  const chart = button === 0 && isPrimary ? chartOf(target) : null;
  return chart && yearsIn(chart).length > 1 ? { chart, from: clientX, to: clientX, isDrawn: false } : null;
}

function chartOf(target: EventTarget | null): SVGSVGElement | null {
  const chart = target instanceof Element ? target.closest<SVGSVGElement>("svg.chart") : null;
  return chart?.querySelector('[data-year], [data-heat="years"]') && !document.querySelector(".filter-strip[data-unfiltered]")
    ? chart
    : null;
}

/** Years of an axis, or of the columns of a heat map. */
function yearsIn(chart: SVGSVGElement): { year: number; x: number }[] {
  const years = yearsOf(chart);
  return years.length > 0 ? years : heatYears(chart);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function yearsWithin({ chart, from, to }: Stroke): [number, number] | null {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const years = yearsIn(chart).filter(({ x }) => x >= left && x <= right);
  return years.length === 0 ? null : [years[0]!.year, years.at(-1)!.year];
}

function draw(page: Document, { chart, from, to }: Stroke): void {
  const band = page.querySelector<HTMLElement>(".stroke") ?? page.body.appendChild(page.createElement("div"));
  const { top, height } = chart.getBoundingClientRect();
  band.className = "stroke";
  band.hidden = false;
  Object.assign(band.style, { left: `${Math.min(from, to)}px`, width: `${Math.abs(to - from)}px`, top: `${top}px`, height: `${height}px` });
}

function undo(chart: SVGSVGElement | null): void {
  if (chart && /[?&]year(From|To)?=/.test(location.search)) follow(chart, null);
}

/** As a link in the page would lead there, so that the page changes where it is and Back leads back. */
function follow(chart: SVGSVGElement, years: readonly [number, number] | null): void {
  const search = new URLSearchParams(location.search);
  for (const name of ["year", "yearFrom", "yearTo"]) search.delete(name);
  if (years) {
    search.set("yearFrom", String(years[0]));
    search.set("yearTo", String(years[1]));
  }
  const link = document.createElement("a");
  link.href = `${location.pathname}?${search}`;
  link.hidden = true;
  link.dataset.ownFilters = "";
  (chart.closest("main") ?? document.body).append(link);
  link.click();
  link.remove();
}
