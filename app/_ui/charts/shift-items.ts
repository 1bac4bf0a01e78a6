import type { ShiftItem } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { phraseEvidence } from "../links/evidence.ts";
import { numberOrNull } from "./year-series.ts";

/** Rows of a drift as a word shift, the largest contributions first; items that did not change are left out. */
export function shiftItems(result: AnalysisResult, count: number, search: URLSearchParams, t: Translate): ShiftItem[] {
  const changed = result.rows.filter((row) => row.direction === "up" || row.direction === "down");
  const items = changed.map((row) => {
    const label = String(row.item);
    const [before, after] = [row.rateReference, row.rateTarget].map((rate) => formatNumber(numberOrNull(rate), "rate", t.locale));
    const tip = t("charts.tipShift", {
      name: label,
      before: before ?? "",
      after: after ?? "",
      countBefore: Number(row.countReference),
      countAfter: Number(row.countTarget),
    });
    const direction = row.direction === "up" ? ("up" as const) : ("down" as const);
    return { key: label, label, contribution: Number(row.contribution ?? 0), direction, tip, href: phraseEvidence(search, label) };
  });
  return items.sort((a, b) => b.contribution - a.contribution).slice(0, count);
}
