import { hideCrosshair, showCrosshair } from "./crosshair-line.ts";
import { lightUp } from "./light-up.ts";
import { tipBox } from "./tip-box.ts";
import { type Moment, momentAt, momentOf } from "./year-moments.ts";
import { momentWords, wordsOf } from "./year-words.ts";

/**
 * Says what a chart shows where the pointer or the focus is: a mark's words, and on an axis of years all values
 * of the nearest year; every mark of the same thing lights up in all charts of the page. A click beside the
 * marks keeps the words, with links to the sentences, until Escape or a click elsewhere.
 */
export function chartTips(page: Document, signal: AbortSignal): void {
  const tip = tipBox(page, signal);
  const hide = () => {
    tip.hide();
    hideCrosshair(page);
    lightUp(page, null);
  };
  const showMoment = (moment: Moment, isPinned = false) => {
    showCrosshair(page, moment);
    tip.show(momentWords(moment, isPinned, page), moment.place, isPinned);
    lightUp(page, moment.nearest.mark);
  };
  const showAt = (target: EventTarget | null, at: { clientX: number; clientY: number } | null) => {
    if (!(target instanceof Element) || tip.element.contains(target)) return;
    const chart = target.closest<SVGSVGElement>("svg.chart");
    const mark = target.closest<SVGElement>("[data-mark]");
    const moment = chart === null ? null : at === null ? momentOf(chart, mark) : momentAt(chart, at.clientX, at.clientY);
    if (moment !== null) return showMoment(moment);
    hide();
    if (mark === null) return;
    tip.show([wordsOf(mark)], mark.getBoundingClientRect());
    lightUp(page, mark);
  };
  page.addEventListener("pointermove", (event) => tip.isPinned || event.pointerType === "touch" || showAt(event.target, event), { signal });
  page.addEventListener("focusin", ({ target }) => tip.isPinned || showAt(target, null), { signal });
  page.addEventListener(
    "click",
    (event) => {
      if (!(event.target instanceof Element) || tip.element.contains(event.target)) return;
      const chart = event.target.closest<SVGSVGElement>("svg.chart");
      // A link that a finger's first tap does not follow yet.
      const isAsked = event.defaultPrevented && event.target.closest("a") !== null;
      const isFree = isAsked || event.target.closest("a, [data-isolates]") === null;
      const moment = chart !== null && isFree ? momentAt(chart, event.clientX, event.clientY) : null;
      if (moment !== null) showMoment(moment, true);
      else if (tip.isPinned) hide();
    },
    { signal },
  );
  // A mark that gets the focus scrolls into view by that, and keeps its words.
  const followFocus = () => {
    hide();
    if (page.activeElement?.matches("[data-mark]:focus-visible")) showAt(page.activeElement, null);
  };
  page.addEventListener("scroll", followFocus, { signal, passive: true, capture: true });
  page.addEventListener("keydown", ({ key }) => key === "Escape" && hide(), { signal });
}
