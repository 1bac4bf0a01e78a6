import type { PanelRow } from "./panel-columns.ts";

const NOTHING = { count: null, chars: null, perTenThousandChars: null, low: null, high: null, speechesWith: null, speeches: 0 };

/**
 * Adds a row without figures for every region and year in which the region did not speak; years are those in
 * which any of them spoke.
 */
export function fillGrid(rows: readonly PanelRow[]): PanelRow[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return groupRows(rows).flatMap((group) => {
    const byYear = new Map(group.map((row) => [row.year, row]));
    return years.map((year) => byYear.get(year) ?? { ...group[0]!, year, ...NOTHING });
  });
}

/** Rows of one item and region together, in the order of their first row. */
export function groupRows(rows: readonly PanelRow[]): PanelRow[][] {
  const groups = new Map<string, PanelRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.phrase, row.regionCode ?? row.region]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
