/** Dims the page from a form's or link's click until the next page is there; a page that comes back from the cache is bright again. */
export function showLeaving(page: Document, signal: AbortSignal): void {
  const set = (isLeaving: boolean) => page.documentElement.toggleAttribute("data-leaving", isLeaving);
  page.addEventListener("submit", () => set(true), { signal });
  page.defaultView?.addEventListener("pageshow", () => set(false), { signal });
}
