import { ChartReadout } from "./chart-readout.ts";
import { tipBox } from "./tip-box.ts";

/**
 * Says what a chart shows where the pointer or the focus is: on an axis of years all values of the nearest year,
 * else the nearest mark or cell; every mark of the same thing lights up in all charts of the page. A click beside
 * the marks keeps the words, with links to the sentences, until Escape or a click elsewhere.
 */
export function chartTips(page: Document, signal: AbortSignal): void {
  const tip = tipBox(page, signal);
  const readout = new ChartReadout(page, tip);
  page.addEventListener("pointermove", (event) => tip.isPinned || event.pointerType === "touch" || readout.showAt(event.target, event), {
    signal,
  });
  page.addEventListener("focusin", ({ target }) => tip.isPinned || readout.showAt(target, null), { signal });
  page.addEventListener("click", (event) => readout.pinAt(event), { signal });
  // A mark that gets the focus scrolls into view by that, and keeps its words.
  const followFocus = () => {
    readout.hide();
    if (page.activeElement?.matches("[data-mark]:focus-visible")) readout.showAt(page.activeElement, null);
  };
  page.addEventListener("scroll", followFocus, { signal, passive: true, capture: true });
  page.addEventListener("keydown", ({ key }) => key === "Escape" && readout.hide(), { signal });
}
