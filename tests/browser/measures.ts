import type { Page } from "playwright-core";

/** Pixels by which the page is wider than its window; 0 or less is good. */
export function horizontalOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Visible charts with the number of their marks; the cells of a phone's matrix, which has no links, are marks too. */
export function chartMarks(page: Page): Promise<{ id: string; marks: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("svg.chart")]
      .filter((chart) => chart.getBoundingClientRect().width > 0)
      .map((chart) => ({ id: chart.closest("figure")?.id ?? "", marks: chart.querySelectorAll("[data-mark], [data-row] path").length })),
  );
}

/** Pairs of texts in one visible chart that lie over each other by more than two pixels both ways. */
export function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pairs: string[] = [];
    for (const chart of document.querySelectorAll("svg.chart")) {
      const texts = [...chart.querySelectorAll("text")]
        .map((text) => ({ words: text.textContent ?? "", box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      for (const [at, a] of texts.entries())
        for (const b of texts.slice(at + 1)) {
          const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (wide > 2 && high > 4) pairs.push(`${chart.closest("figure")?.id}: ${a.words} / ${b.words}`);
        }
    }
    return pairs;
  });
}

/** Stops of the Tab key before the footer. */
export function tabStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const reachable = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")];
    return reachable.filter((one) => one.tabIndex >= 0 && !one.matches(":disabled, [type=hidden], footer *") && one.checkVisibility())
      .length;
  });
}

export interface PageTable {
  csv: string;
  keys: string[];
  rows: string[][];
}

/**
 * Every table of the page with the address of its CSV and the exact values of its cells; cells that hold a
 * tool are none.
 */
export function pageTables(page: Page): Promise<PageTable[]> {
  return page.evaluate(() => {
    const headsOf = (table: Element) => [...table.querySelectorAll<HTMLElement>("thead tr:last-child th:not([data-tool])")];
    return [...document.querySelectorAll("table[data-analysis]")].map((table) => ({
      csv: table.closest("figure, section[id]")?.querySelector<HTMLAnchorElement>('a[href*="format=csv"]')?.getAttribute("href") ?? "",
      keys: headsOf(table).flatMap((head) => head.dataset.key || []),
      // A column without a key is put together for the eye, e.g. an interval of two columns.
      rows: [...table.querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll<HTMLElement>("th, td:not([data-tool])")].flatMap((cell, at) =>
          headsOf(table)[at]?.dataset.key ? [cell.dataset.value ?? cell.textContent ?? ""] : [],
        ),
      ),
    }));
  });
}
