import type { ResultOf } from "#lib/analyses/index.ts";
import type { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import type { HeatmapRow } from "#lib/charts/index.ts";
import { glossed, type Translate } from "#lib/i18n/index.ts";
import { phraseEvidence } from "../links/evidence.ts";
import { valueTip } from "./year-series.ts";

/**
 * Slogans by year as rows of a heat map, those that came up first on top, so that the map reads like a
 * calendar of phrases.
 */
export function sloganHeat(
  result: ResultOf<typeof sloganFrequency>,
  search: URLSearchParams,
  t: Translate,
): { rows: HeatmapRow[]; columns: number[] } {
  const years = result.rows.map(({ group }) => Number(group));
  const columns = years.length === 0 ? [] : range(Math.min(...years), Math.max(...years));
  const bySlogan = new Map<string, HeatmapRow & { cells: HeatmapRow["cells"][number][] }>();
  for (const row of result.rows) {
    const [label, year] = [row.slogan, Number(row.group)];
    const entry = bySlogan.get(label) ?? { key: label, label, href: phraseEvidence(search, label), cells: [] };
    const tip = valueTip(`${glossed(label, row.gloss, t.locale)} · ${row.group}`, row, row.perTenThousandChars, "rate", t);
    entry.cells.push({
      column: year,
      value: row.perTenThousandChars,
      tip,
      href: row.count > 0 ? phraseEvidence(search, label, "year", year) : undefined,
    });
    bySlogan.set(label, entry);
  }
  return { rows: [...bySlogan.values()].sort((a, b) => centre(a) - centre(b)), columns };
}

/** Mean year of a row, weighted by its rates. */
function centre(row: HeatmapRow): number {
  const weight = row.cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0);
  return weight === 0 ? Number.POSITIVE_INFINITY : row.cells.reduce((sum, cell) => sum + cell.column * (cell.value ?? 0), 0) / weight;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
