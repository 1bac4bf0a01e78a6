/** On a touch screen the first tap on a mark shows its words, and the second follows its link. */
export function chartTouch(page: Document, signal: AbortSignal): void {
  let shown: Element | null = null;
  let isTouch = false;
  page.addEventListener("pointerdown", ({ pointerType }) => (isTouch = pointerType === "touch"), { signal, capture: true });
  page.addEventListener(
    "click",
    (event) => {
      const mark = event.target instanceof Element ? event.target.closest("svg.chart a") : null;
      if (isTouch && mark !== null && mark !== shown) event.preventDefault();
      shown = mark;
    },
    { signal, capture: true },
  );
}
