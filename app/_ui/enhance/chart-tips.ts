/**
 * Shows a mark's words beside the pointer or the focus, and lights up every mark of the same thing in all
 * charts of the page.
 */
export function chartTips(page: Document, signal: AbortSignal): void {
  const tip = page.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  page.body.append(tip);
  signal.addEventListener("abort", () => tip.remove());
  const hide = () => {
    tip.hidden = true;
    light(page, null);
  };
  const show = (event: Event) => {
    const mark = event.target instanceof Element ? event.target.closest<SVGElement>("[data-mark]") : null;
    if (mark === null) return hide();
    tip.textContent = wordsOf(mark);
    tip.hidden = false;
    placeTip(tip, mark.getBoundingClientRect());
    light(page, mark);
  };
  for (const name of ["pointerover", "focusin"]) page.addEventListener(name, show, { signal });
  page.addEventListener("scroll", hide, { signal, passive: true, capture: true });
  page.addEventListener("keydown", ({ key }) => key === "Escape" && hide(), { signal });
}

/** A link's label, else the title, which is kept aside: the browser would show its own tip over ours. */
function wordsOf(mark: SVGElement): string {
  const title = mark.querySelector(":scope > title");
  if (title?.textContent) {
    mark.dataset.words = title.textContent;
    title.textContent = "";
  }
  return mark.getAttribute("aria-label") ?? mark.dataset.words ?? "";
}

/** Above the mark where there is room, else below; never over the window's edge. */
function placeTip(tip: HTMLElement, mark: DOMRect): void {
  const size = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(window.innerWidth - size.width - 8, mark.left + mark.width / 2 - size.width / 2));
  const above = mark.top - size.height - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 4 ? above : mark.bottom + 8}px`;
}

/**
 * In every chart that shows the same thing: a theme lit in the lines is lit in the bars too. Charts without
 * it stay as they are.
 */
function light(page: Document, mark: SVGElement | null): void {
  for (const lit of page.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  const key = mark?.dataset.mark;
  if (!key) return;
  for (const element of page.querySelectorAll(`svg.chart [data-series="${CSS.escape(key)}"]`)) {
    element.setAttribute("data-lit", "");
    element.closest("svg.chart")?.setAttribute("data-lit", "");
  }
}
