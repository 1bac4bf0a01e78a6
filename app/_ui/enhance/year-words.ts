import type { Moment, YearMark } from "./year-moments.ts";

/**
 * What is said of a year: the year and every line's value, and below them all that is known of the nearest mark.
 * Words that stay have links to the sentences.
 */
export function momentWords({ year, marks, nearest }: Moment, isPinned: boolean, page: Document): (Node | string)[] {
  const rows = [...marks].sort((a, b) => a.y - b.y);
  const list = page.createElement("ul");
  if (rows.length > 1 || isPinned) list.append(...rows.map((row) => rowOf(row, row === nearest, isPinned, page)));
  const head = page.createElement("strong");
  head.textContent = String(year);
  const detail = page.createElement("p");
  detail.textContent = wordsOf(nearest.mark);
  return isPinned ? [head, list, detail, evidenceOf(nearest.mark, page)] : [head, list, detail];
}

function rowOf({ mark }: YearMark, isNearest: boolean, isPinned: boolean, page: Document): HTMLElement {
  const row = page.createElement("li");
  const label = labelOf(mark);
  const href = mark.getAttribute("href");
  const name = page.createElement(isPinned && href !== null ? "a" : "span");
  if (name instanceof HTMLAnchorElement && href !== null) name.href = href;
  name.textContent = label;
  const value = page.createElement("span");
  value.textContent = mark.dataset.value ?? "";
  row.append(swatch(mark, page), name, value);
  row.toggleAttribute("data-nearest", isNearest);
  return row;
}

/** A name that leads somewhere: what stays of it while its row is shown alone. */
export function labelWords(label: SVGElement, page: Document): Node[] {
  const link = page.createElement("a");
  link.href = label.getAttribute("href") ?? "";
  link.textContent = label.getAttribute("aria-label");
  return [link];
}

/** Leads to the sentences of a mark; nothing where there are none. */
export function evidenceOf(mark: SVGElement, page: Document): Node {
  const href = mark.getAttribute("href");
  if (href === null) return page.createDocumentFragment();
  const link = page.createElement("a");
  link.href = href;
  link.textContent = mark.closest<HTMLElement>("[data-evidence]")?.dataset.evidence ?? href;
  return link;
}

function swatch(mark: SVGElement, page: Document): HTMLElement {
  const drawn = mark.querySelector("path, rect") ?? mark.querySelector("circle") ?? mark;
  const colour = page.createElement("i");
  colour.style.background = getComputedStyle(drawn).fill;
  return colour;
}

/** The name of a mark's line; where the chart gives none, the first part of the mark's words. */
function labelOf(mark: SVGElement): string {
  return mark.closest<SVGElement>("[data-label]")?.dataset.label ?? wordsOf(mark).split(/ · |\n/)[0] ?? "";
}

/** A link's label, else the title, which is kept aside: the browser would show its own tip over ours. */
export function wordsOf(mark: SVGElement | HTMLElement): string {
  const own = mark.getAttribute("title");
  if (own !== null) {
    mark.dataset.words = own;
    mark.removeAttribute("title");
  }
  const title = mark.querySelector(":scope > title");
  if (title?.textContent) {
    mark.dataset.words = title.textContent;
    title.textContent = "";
  }
  return mark.getAttribute("aria-label") ?? mark.dataset.words ?? "";
}
