/**
 * Remembers what has the focus by its place in the page, because markup that is exchanged takes the focus
 * away. The answer gives it back to what stands in that place now, without moving the page.
 */
export function holdFocus(page: Document): () => void {
  const held = page.activeElement;
  if (held === null || held.closest("main") === null) return () => {};
  const path = placeOf(held);
  return () => {
    if (page.activeElement !== null && page.activeElement !== page.body) return;
    const found = page.querySelector<HTMLElement>(path);
    found?.focus({ preventScroll: true });
    found?.closest(".filter-values")?.scrollIntoView({ block: "nearest" });
  };
}

/** A selector of the element: from the nearest ancestor with an id, child by child. */
function placeOf(element: Element): string {
  if (element.id !== "") return `#${CSS.escape(element.id)}`;
  const parent = element.parentElement;
  if (parent === null) return element.localName;
  return `${placeOf(parent)} > :nth-child(${[...parent.children].indexOf(element) + 1})`;
}
