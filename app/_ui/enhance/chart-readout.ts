import { type Spot, spotAt, spotOf } from "./chart-spot.ts";
import { hideCrosshair, showCrosshair } from "./crosshair-line.ts";
import { lightUp } from "./light-up.ts";
import { hideRing, showRing } from "./mark-ring.ts";
import type { TipBox } from "./tip-box.ts";
import { type Moment, momentAt, momentOf } from "./year-moments.ts";
import { evidenceOf, labelWords, momentWords, wordsOf } from "./year-words.ts";

type PointerPlace = Pick<PointerEvent, "clientX" | "clientY">;

/** The words, the crosshair and the ring of a page: all three are of one place. */
export class ChartReadout {
  private readonly page: Document;
  private readonly tip: TipBox;

  constructor(page: Document, tip: TipBox) {
    this.page = page;
    this.tip = tip;
  }

  hide(): void {
    this.tip.hide();
    hideCrosshair(this.page);
    hideRing(this.page);
    lightUp(this.page, null);
  }

  /** @param at where the pointer is; null for what has the focus */
  showAt(target: EventTarget | null, at: PointerPlace | null): void {
    if (!(target instanceof Element) || this.tip.element.contains(target)) return;
    const mark = target.closest<SVGElement>("[data-mark]");
    const found = meantBy(target.closest<SVGSVGElement>("svg.chart"), mark, at);
    if (found !== null) this.show(found, false);
    else this.showWords(mark ?? target.closest<HTMLElement>("[data-tips] :is([title], [data-words])"));
  }

  /** A click that no link and no label takes keeps the words of its place; any other lets them go. */
  pinAt(event: MouseEvent): void {
    const { target, defaultPrevented } = event;
    if (!(target instanceof Element) || this.tip.element.contains(target)) return;
    const label = target.closest<SVGElement>("a[data-isolates]");
    // A link that a finger's first tap does not follow yet.
    const isAsked = defaultPrevented && target.closest("a") !== null;
    const isFree = isAsked || target.closest("a, [data-isolates]") === null;
    const mark = target.closest<SVGElement>("[data-mark]");
    const found = isFree ? meantBy(target.closest<SVGSVGElement>("svg.chart"), mark, event) : null;
    if (label !== null && defaultPrevented) this.tip.show(labelWords(label, this.page), label.getBoundingClientRect(), true);
    else if (found !== null) this.show(found, true);
    else if (this.tip.isPinned) this.hide();
  }

  /** Words of something outside of charts, e.g. a cell of a table; nothing is said without it. */
  private showWords(spoken: SVGElement | HTMLElement | null): void {
    this.hide();
    if (spoken === null) return;
    const row = spoken.closest("tr")?.querySelector("th")?.textContent ?? "";
    this.tip.show([[row, wordsOf(spoken)].filter((part) => part !== "").join(" · ")], spoken.getBoundingClientRect());
    lightUp(this.page, spoken);
  }

  private show(found: Moment | Spot, isPinned: boolean): void {
    if ("year" in found) this.showMoment(found, isPinned);
    else this.showSpot(found, isPinned);
  }

  private showMoment(moment: Moment, isPinned: boolean): void {
    hideRing(this.page);
    showCrosshair(this.page, moment);
    this.tip.show(momentWords(moment, isPinned, this.page), moment.place, isPinned);
    lightUp(this.page, moment.nearest.mark);
  }

  private showSpot({ mark, words, place }: Spot, isPinned: boolean): void {
    hideCrosshair(this.page);
    showRing(this.page, place);
    const said = this.page.createElement("p");
    said.textContent = words;
    this.tip.show(isPinned && mark !== null ? [said, evidenceOf(mark, this.page)] : [said], place, isPinned);
    lightUp(this.page, mark);
  }
}

function meantBy(chart: SVGSVGElement | null, mark: SVGElement | null, at: PointerPlace | null): Moment | Spot | null {
  if (chart === null) return null;
  const own = mark !== null && wordsOf(mark) !== "" ? mark : null;
  if (at === null) return momentOf(chart, mark) ?? (own && spotOf(own));
  const moment = momentAt(chart, at.clientX, at.clientY);
  // What the pointer is right on is meant; beside it, what is nearest.
  return moment ?? (own === null ? spotAt(chart, at.clientX, at.clientY) : spotOf(own));
}
