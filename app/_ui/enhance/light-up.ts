/**
 * Lights up what a mark stands for in every chart that shows the same: a theme lit in the lines is lit in the
 * bars too. Charts without it stay as they are; without a mark nothing is lit.
 */
export function lightUp(page: Document, mark: Element | null): void {
  for (const lit of page.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  const key = mark?.getAttribute("data-mark");
  if (!key) return;
  for (const element of page.querySelectorAll(`svg.chart [data-series="${CSS.escape(key)}"]`)) {
    element.setAttribute("data-lit", "");
    element.closest("svg.chart")?.setAttribute("data-lit", "");
  }
}
