const CONFIRMED_MILLISECONDS = 2_000;

/**
 * Buttons with `data-copy="id"` copy the text of that element and say so for a moment, in the words of
 * `data-copied`.
 */
export function copyTexts(page: Document, signal: AbortSignal): void {
  page.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
      const source = page.getElementById(button?.dataset.copy ?? "");
      if (button && source) void copy(button, source);
    },
    { signal },
  );
}

/**
 * Where the browser keeps its clipboard closed (plain http in an office network), the text is selected for
 * the reader to copy.
 */
async function copy(button: HTMLElement, source: HTMLElement): Promise<void> {
  if (!navigator.clipboard) return void getSelection()?.selectAllChildren(source);
  await navigator.clipboard.writeText(source.textContent ?? "");
  const words = button.textContent;
  button.textContent = button.dataset.copied ?? words;
  setTimeout(() => {
    button.textContent = words;
  }, CONFIRMED_MILLISECONDS);
}
