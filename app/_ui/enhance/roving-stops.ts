import { stepFrom } from "./roving-step.ts";

/** What holds many links of one kind: the Tab key stops at it once, and the arrow keys walk inside. */
const GROUPS = "main :is(table, ul, ol, dl, nav, article, [data-roving])";
const ITEMS = 'a[href], button, summary, input[type="checkbox"]';
/** Fewer than this are quicker by Tab, unless the group says that two are enough: a page has many such pairs. */
const LEAST_ITEMS = 3;

/**
 * Long tables, lists and texts are one stop of the Tab key each: the link that had the focus last, else the
 * first. Arrow keys, Home and End go to all others, those too that no Tab would reach. Fields that use the arrow
 * keys themselves stay stops of their own, and charts have keys of their own.
 */
export function rovingStops(page: Document, signal: AbortSignal): void {
  page.addEventListener("focusin", ({ target }) => target instanceof Element && moveStop(target), { signal });
  page.addEventListener("keydown", (event) => walk(event, page), { signal });
  let isPlanned = false;
  const prepareSoon = () => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      if (!signal.aborted) prepare(page);
    });
  };
  // Tables come with the page, with later parts of it, and with every change of the view; menus open.
  const observer = new MutationObserver(prepareSoon);
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ["open"] });
  signal.addEventListener("abort", () => observer.disconnect());
  prepare(page);
}

function prepare(page: Document): void {
  for (const group of page.querySelectorAll(GROUPS)) {
    if (groupOf(group) !== group) continue;
    const items = itemsOf(group);
    if (items.length < leastOf(group)) continue;
    const shown = items.filter((item) => item.checkVisibility());
    const stop = shown.find((item) => item.dataset.stop === "on") ?? shown.find((item) => item.tabIndex >= 0) ?? shown[0];
    if (stop) stopAt(stop, items);
  }
}

/** The outermost group of an element; none in the strip of filters and in charts. */
function groupOf(element: Element): Element | null {
  if (element.closest(".filter-strip, svg.chart") !== null) return null;
  let found: Element | null = null;
  for (let at = element.closest(GROUPS); at !== null; at = at.parentElement?.closest(GROUPS) ?? null) found = at;
  return found;
}

function leastOf(group: Element): number {
  return Number(group.getAttribute("data-roving")) || LEAST_ITEMS;
}

function itemsOf(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(ITEMS)].filter((item) => item.closest("svg.chart") === null);
}

function stopAt(stop: HTMLElement, items: readonly HTMLElement[]): void {
  for (const item of items) {
    const wanted = item === stop ? 0 : -1;
    if (item.tabIndex !== wanted || !item.hasAttribute("tabindex")) item.tabIndex = wanted;
    if (item === stop) item.dataset.stop = "on";
    else delete item.dataset.stop;
  }
}

function moveStop(target: Element): void {
  const item = target.closest<HTMLElement>(ITEMS);
  const group = item && groupOf(item);
  const items = group ? itemsOf(group) : [];
  if (item && group && items.length >= leastOf(group)) stopAt(item, items);
}

function walk(event: KeyboardEvent, page: Document): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const item = page.activeElement?.closest<HTMLElement>(ITEMS) ?? null;
  const group = item && groupOf(item);
  if (!item || !group || item !== page.activeElement) return;
  const items = itemsOf(group).filter((other) => other.checkVisibility());
  const next = items.length < leastOf(group) ? null : stepFrom(item, items, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
