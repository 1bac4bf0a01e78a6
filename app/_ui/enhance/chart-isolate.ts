/**
 * A click on a line's name shows that line alone, and another one all of them again; Space does the same for the
 * mark that has the focus.
 */
export function chartIsolate(page: Document, signal: AbortSignal): void {
  page.addEventListener(
    "click",
    ({ target }) => {
      const label = target instanceof Element ? target.closest<SVGElement>("svg.chart [data-isolates]") : null;
      if (label && target instanceof Element && target.closest("a") === null) isolate(label, label.dataset.isolates ?? "");
    },
    { signal },
  );
  page.addEventListener(
    "keydown",
    (event) => {
      const mark = event.key === " " ? page.activeElement?.closest<SVGElement>("svg.chart a[data-year]") : null;
      if (!mark) return;
      event.preventDefault();
      isolate(mark, mark.dataset.mark ?? "");
    },
    { signal },
  );
}

function isolate(inside: SVGElement, key: string): void {
  const chart = inside.closest("svg.chart")!;
  const isUndone = chart.querySelector(`[data-alone][data-series="${CSS.escape(key)}"]`) !== null;
  for (const series of chart.querySelectorAll<SVGElement>("[data-series]"))
    series.toggleAttribute("data-alone", !isUndone && series.dataset.series === key);
  chart.toggleAttribute("data-isolated", !isUndone);
}
