/** A ring around what is spoken of; it lies over the page, so that no download has it. */
export function showRing(page: Document, { left, top, width, height }: DOMRect): void {
  const ring = page.querySelector<HTMLElement>(".mark-ring") ?? page.body.appendChild(page.createElement("div"));
  ring.className = "mark-ring";
  ring.setAttribute("aria-hidden", "true");
  ring.hidden = false;
  Object.assign(ring.style, { left: `${left - 2}px`, top: `${top - 2}px`, width: `${width + 4}px`, height: `${height + 4}px` });
}

export function hideRing(page: Document): void {
  page.querySelector(".mark-ring")?.setAttribute("hidden", "");
}
