/** Paper cannot be clicked: notes that are folded away are open while the page is printed. */
export function printNotes(page: Document, signal: AbortSignal): void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    opened = [...page.querySelectorAll<HTMLDetailsElement>("details.method-notes:not([open])")];
    for (const notes of opened) notes.open = true;
  };
  const close = () => {
    for (const notes of opened) notes.open = false;
  };
  page.defaultView?.addEventListener("beforeprint", open, { signal });
  page.defaultView?.addEventListener("afterprint", close, { signal });
}
