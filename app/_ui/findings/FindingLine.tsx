import { formatRate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { type YearRow, yearFinding } from "./year-finding.ts";

interface FindingLineProps {
  /** What is counted, named where a sentence stands for one of several. */
  name?: string;
  rows: readonly YearRow[];
  /** Leads to the sentences of a year. */
  hrefOf: (year: number) => string;
  t: Translate;
}

/**
 * What a chart of years shows, in one sentence from its own rows, and the sentences that prove it; nothing
 * where there is nothing to say.
 */
export function FindingLine({ name, rows, hrefOf, t }: FindingLineProps) {
  const found = yearFinding(rows);
  if (found === null) return null;
  const rate = (value: number) => formatRate(value, t.locale);
  const first = t(`charts.finding.${found.isFromStart ? "fromStart" : "first"}`, { year: String(found.first) });
  const peak = t("charts.finding.peak", { year: String(found.peak), rate: rate(found.peakRate) });
  const since = t(`charts.finding.${found.since}`, { year: String(found.last), rate: rate(found.lastRate) });
  return (
    <p className="mt-2 max-w-3xl" data-finding={found.since}>
      {name === undefined ? null : (
        <strong lang="zh-Hans" className="mr-2">
          {name}
        </strong>
      )}
      {`${first}${peak}${since}`}{" "}
      <a href={hrefOf(found.peak)} className="no-print whitespace-nowrap">
        {t("charts.finding.evidence", { year: String(found.peak) })}
      </a>
    </p>
  );
}
