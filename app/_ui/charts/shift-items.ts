import type { keyness } from "#lib/analyses/change/keyness.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import type { ShiftItem } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { phraseEvidence } from "../links/evidence.ts";

/**
 * Rows of a drift as a word shift, the largest contributions first; items that did not change are left out.
 */
export function shiftItems(result: ResultOf<typeof keyness>, count: number, search: URLSearchParams, t: Translate): ShiftItem[] {
  const changed = result.rows.filter((row) => row.direction === "up" || row.direction === "down");
  const items = changed.map((row) => {
    const label = row.item;
    const [before, after] = [row.rateReference, row.rateTarget].map((rate) => formatNumber(rate, "rate", t.locale));
    const tip = t("charts.tipShift", {
      name: label,
      before: before ?? "",
      after: after ?? "",
      countBefore: row.countReference,
      countAfter: row.countTarget,
    });
    const direction = row.direction === "up" ? ("up" as const) : ("down" as const);
    return { key: label, label, contribution: row.contribution, direction, tip, href: phraseEvidence(search, label) };
  });
  return items.sort((a, b) => b.contribution - a.contribution).slice(0, count);
}
