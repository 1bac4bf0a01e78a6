import type { Moment } from "./year-moments.ts";

/** The line through the year that is spoken of; it lies over the page, so that no download has it. */
export function showCrosshair(page: Document, { place }: Moment): void {
  const line = page.querySelector<HTMLElement>(".crosshair") ?? page.body.appendChild(page.createElement("div"));
  line.className = "crosshair";
  line.setAttribute("aria-hidden", "true");
  line.hidden = false;
  line.style.left = `${place.left}px`;
  line.style.top = `${place.top}px`;
  line.style.height = `${place.height}px`;
}

export function hideCrosshair(page: Document): void {
  page.querySelector(".crosshair")?.setAttribute("hidden", "");
}
