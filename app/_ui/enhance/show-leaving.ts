/**
 * Dims the page from a form's click until the next page is there; a page that comes back from the cache is
 * bright again. A form that a script answers on the page, and a button that sends a form elsewhere for a
 * file, lead to no next page.
 */
export function showLeaving(page: Document, signal: AbortSignal): void {
  const set = (isLeaving: boolean) => page.documentElement.toggleAttribute("data-leaving", isLeaving);
  const leaves = (event: SubmitEvent) => !event.defaultPrevented && event.submitter?.hasAttribute("formaction") !== true;
  // After every other listener, so that it is known whether one of them took the event over.
  page.addEventListener("submit", (event) => setTimeout(() => leaves(event) && set(true)), { signal });
  page.defaultView?.addEventListener("pageshow", () => set(false), { signal });
}
