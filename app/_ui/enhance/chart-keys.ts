const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Arrow keys move the focus from mark to mark of a chart: along a line or row, or to the nearest mark above
 * or below.
 */
export function chartKeys(page: Document, signal: AbortSignal): void {
  page.addEventListener(
    "keydown",
    (event) => {
      const step = STEPS[event.key];
      const mark = page.activeElement?.closest<SVGElement>("svg.chart a");
      if (!step || !mark || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = nearest(mark, step);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    { signal },
  );
}

/** The closest mark in a direction; what lies aside of it counts three times as far. */
function nearest(mark: SVGElement, [x, y]: readonly [number, number]): SVGElement | null {
  const from = centre(mark);
  let best: SVGElement | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const chart = mark.closest("svg.chart")!;
  // What is put aside while a row is shown alone is not walked either; its name is.
  const walked = chart.hasAttribute("data-isolated") ? "[data-alone] a, a[data-alone], a[data-isolates]" : "a";
  for (const other of chart.querySelectorAll<SVGElement>(walked)) {
    const to = centre(other);
    const [ahead, aside] = [(to.x - from.x) * x + (to.y - from.y) * y, Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x)];
    const isSame = x !== 0 && seriesOf(other) === seriesOf(mark);
    const distance = ahead + (isSame ? 0 : aside * 3 + (x === 0 ? 0 : 1e4));
    if (other === mark || ahead < 1 || distance >= bestDistance) continue;
    [best, bestDistance] = [other, distance];
  }
  return best;
}

/** What stands in one line with a mark; a row's name begins it. */
function seriesOf(mark: SVGElement): string | undefined {
  if (mark.dataset.isolates !== undefined) return mark.dataset.isolates;
  return mark.closest<SVGElement>("[data-mark]")?.dataset.mark ?? mark.querySelector<SVGElement>("[data-mark]")?.dataset.mark;
}

function centre(mark: SVGElement): { x: number; y: number } {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
