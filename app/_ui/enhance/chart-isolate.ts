/**
 * A click on the name of a line, a row or a lane shows it alone, and another one all of them again; Space does the
 * same for the mark or the name that has the focus. A name that is a link is followed by Enter, and by the words
 * that stay beside it.
 */
export function chartIsolate(page: Document, signal: AbortSignal): void {
  page.addEventListener(
    "click",
    (event) => {
      const label = event.target instanceof Element ? event.target.closest<SVGElement>("svg.chart [data-isolates]") : null;
      if (label === null || !takesClick(label, event)) return;
      event.preventDefault();
      isolate(label, label.dataset.isolates ?? "");
    },
    { signal },
  );
  page.addEventListener(
    "keydown",
    (event) => {
      const mark = event.key === " " ? page.activeElement?.closest<SVGElement>("svg.chart a") : null;
      const key = mark && keyOf(mark);
      if (!mark || key === undefined || key === null) return;
      event.preventDefault();
      isolate(mark, key);
    },
    { signal },
  );
}

/** Keys that open links, and clicks for a new tab, stay those of a link; so do links inside a name. */
function takesClick(label: SVGElement, { target, detail, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest("a") : null;
  return link === null || (link.matches("[data-isolates]") && label.contains(link) && detail > 0 && !ctrlKey && !metaKey && !shiftKey);
}

/** What a mark or a name belongs to that can be shown alone. */
function keyOf(mark: SVGElement): string | undefined {
  if (mark.dataset.isolates !== undefined) return mark.dataset.isolates;
  const own = mark.closest<SVGElement>("[data-row], [data-series]");
  return own?.dataset.row ?? own?.dataset.series;
}

function isolate(inside: SVGElement, key: string): void {
  const chart = inside.closest("svg.chart")!;
  const parts = [...chart.querySelectorAll<SVGElement>("[data-series], [data-row], [data-isolates]")];
  const isOf = ({ dataset }: SVGElement) => (dataset.series ?? dataset.row ?? dataset.isolates) === key;
  const isUndone = parts.some((part) => part.hasAttribute("data-alone") && isOf(part));
  for (const part of parts) part.toggleAttribute("data-alone", !isUndone && isOf(part));
  chart.toggleAttribute("data-isolated", !isUndone);
}
