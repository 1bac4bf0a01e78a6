import type { PanelRow } from "#lib/analyses/nation/panel-columns.ts";
import { PROVINCE_TILES, type TilePanel } from "#lib/charts/index.ts";
import { formatInterval, formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { provinceLetters, provinceName } from "./province-names.ts";

/** A map a year; every province has its square, those without a text a hatched one. */
export function provincePanels(
  rows: readonly PanelRow[],
  years: readonly number[],
  path: string,
  search: URLSearchParams,
  t: Translate,
): TilePanel[] {
  return years.map((year) => {
    const byCode = new Map(rows.filter((row) => row.year === year).map((row) => [row.regionCode, row]));
    const tiles = Object.keys(PROVINCE_TILES).map((code) => {
      const row = byCode.get(code);
      const place = provinceName(code, t);
      const named = { code, label: place, letters: provinceLetters(code, t) };
      if (row === undefined || row.perTenThousandChars === null)
        return { ...named, value: null, valueText: "", tip: t("nation.map.tipNone", { place, year: `${year}` }) };
      const rate = formatNumber(row.perTenThousandChars, "rate", t.locale);
      const interval = formatInterval(row.low, row.high, "rate", t.locale);
      const words = { place, year: `${year}`, rate, interval, count: row.count ?? 0, speeches: row.speeches };
      const href = `${address(path, withParams(search, { at: `${year}`, province: code }))}#cities`;
      return { ...named, value: row.perTenThousandChars, valueText: rate, tip: t("nation.map.tip", words), href };
    });
    return { key: `${year}`, label: years.length > 1 ? `${year}` : "", tiles };
  });
}
