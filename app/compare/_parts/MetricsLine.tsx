import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { lengthsFinding } from "./lengths-finding.ts";
import type { CompareRow } from "./side-figures.ts";
import type { Side } from "./sides.ts";

/** Which side is longest, and whose sentences are; whole texts are measured, so there is nothing to test. */
export function MetricsLine({ rows, sides, t }: { rows: readonly CompareRow[]; sides: readonly Side[]; t: Translate }) {
  const found = lengthsFinding(rows, sides.length);
  if (found === null) return null;
  const { longest, shortest, wordiest } = found;
  const nameOf = (at: number) => sides[at]?.label ?? "";
  const size = t("findings.compare.longest", {
    name: nameOf(longest.at),
    chars: formatNumber(longest.value, "count", t.locale),
    other: nameOf(shortest.at),
    ratio: formatNumber(longest.value / shortest.value, "rate", t.locale),
  });
  const sentences =
    wordiest === null
      ? ""
      : t("findings.compare.wordiest", { name: nameOf(wordiest.at), chars: formatNumber(Math.round(wordiest.value), "count", t.locale) });
  return (
    <Finding kind="compare-metrics" t={t}>
      {`${size}${sentences}${t("findings.whole")}`}
    </Finding>
  );
}
