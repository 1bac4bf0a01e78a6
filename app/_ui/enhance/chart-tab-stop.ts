/**
 * Every chart is one stop of the Tab key: the mark that had the focus last, else its first; the arrow keys
 * walk from there.
 */
export function chartTabStop(page: Document, signal: AbortSignal): void {
  const marksOf = (chart: Element) => chart.querySelectorAll<SVGElement>("a[href]");
  const stopAt = (mark: SVGElement) => {
    for (const other of marksOf(mark.closest("svg.chart")!)) other.setAttribute("tabindex", other === mark ? "0" : "-1");
  };
  const prepare = () => {
    for (const chart of page.querySelectorAll("svg.chart:not([data-one-stop])")) {
      chart.setAttribute("data-one-stop", "");
      const first = chart.querySelector<SVGElement>("a[data-mark][href]") ?? marksOf(chart)[0];
      if (first) stopAt(first);
    }
  };
  page.addEventListener(
    "focusin",
    ({ target }) => {
      const mark = target instanceof Element ? target.closest<SVGElement>("svg.chart a[href]") : null;
      if (mark) stopAt(mark);
    },
    { signal },
  );
  // Charts come with the page, with later parts of it, and with every change of the view.
  const observer = new MutationObserver(prepare);
  observer.observe(page.body, { childList: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
  prepare();
}
