import { carryFilters } from "../links/carry-filters.ts";

/**
 * Every link of the page takes the filters along, into the reader and back; a link marked `data-own-filters`
 * has said what it wants.
 */
export function carryLinks(page: Document, signal: AbortSignal): void {
  const carry = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (link === null || link.closest("[data-own-filters]") !== null) return;
    const href = link.getAttribute("href") ?? "";
    const carried = carryFilters(href, location.pathname, new URLSearchParams(location.search));
    if (carried !== href) link.setAttribute("href", carried);
  };
  for (const name of ["click", "auxclick", "contextmenu"]) page.addEventListener(name, carry, { signal, capture: true });
}
