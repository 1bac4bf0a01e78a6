/**
 * Closes open filter menus on a click outside and on Escape, which gives the focus back to the menu's button.
 */
export function closeMenusOutside(page: Document, signal: AbortSignal): void {
  const open = () => [...page.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]")];
  page.addEventListener(
    "pointerdown",
    ({ target }) =>
      open()
        .filter((menu) => !menu.contains(target as Node))
        .forEach((menu) => {
          menu.open = false;
        }),
    { signal },
  );
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      for (const menu of open()) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
    },
    { signal },
  );
}
