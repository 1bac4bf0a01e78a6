import { drawingsOf } from "./heat-grid.ts";

/** A mark of a wide strip with its place in the narrow one that is on the screen. */
export interface TwinMark {
  mark: SVGElement;
  place: DOMRect;
}

/**
 * The mark nearest to a place of a lane whose own marks have no words, out of the same lane of the chart's other
 * drawing on the page; null where there is none.
 */
export function twinMark(inLane: SVGElement, clientX: number): TwinMark | null {
  const lane = inLane.closest<SVGElement>("[data-series]");
  const twin = drawingsOf(inLane.closest<SVGSVGElement>("svg.chart")!)[1]?.querySelector(
    `[data-series="${CSS.escape(lane?.dataset.series ?? "")}"]`,
  );
  const [ground, wideGround] = [lane?.querySelector("rect"), twin?.querySelector("rect")];
  if (!ground || !wideGround) return null;
  const { left, top, width, height } = ground.getBoundingClientRect();
  const wanted = (clientX - left) / width;
  const marks = [...twin!.querySelectorAll<SVGElement>("[data-mark]")].flatMap((mark) => {
    const drawn = mark.querySelector("rect");
    return drawn === null ? [] : [{ mark, ...spanOf(drawn, wideGround) }];
  });
  const nearest = marks.sort((a, b) => distance(a, wanted) - distance(b, wanted))[0];
  if (nearest === undefined) return null;
  return { mark: nearest.mark, place: new DOMRect(left + nearest.from * width, top, (nearest.to - nearest.from) * width, height) };
}

/** Where a bar stands in its lane, 0 to 1. */
function spanOf(bar: SVGRectElement, ground: SVGRectElement): { from: number; to: number } {
  const [start, room] = [ground.x.baseVal.value, ground.width.baseVal.value];
  const from = (bar.x.baseVal.value - start) / room;
  return { from, to: from + bar.width.baseVal.value / room };
}

function distance({ from, to }: { from: number; to: number }, at: number): number {
  return Math.max(from - at, at - to, 0);
}
