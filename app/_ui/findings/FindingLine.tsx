import { formatRate, formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "./Finding.tsx";
import { type YearRow, yearFinding } from "./year-finding.ts";

interface FindingLineProps {
  /** What is counted, named where a sentence stands for one of several. */
  name?: string;
  rows: readonly YearRow[];
  /** What `perTenThousandChars` holds: a rate, or a share of all sentences. */
  kind?: "rate" | "share";
  /** Leads to the sentences of a year. */
  hrefOf: (year: number) => string;
  /** Whether a sentence of that year stands beside it. */
  isProved?: boolean;
  t: Translate;
}

/**
 * What a chart of years shows, in one sentence from its own rows, and the sentences that prove it; nothing
 * where there is nothing to say.
 */
export function FindingLine({ name, rows, kind = "rate", hrefOf, isProved = true, t }: FindingLineProps) {
  const found = yearFinding(rows);
  if (found === null) return null;
  const value = (figure: number) =>
    kind === "rate"
      ? t("findings.year.rate", { value: formatRate(figure, t.locale) })
      : t("findings.year.share", { value: formatShare(figure, t.locale) });
  const first = t(`findings.year.${found.isFromStart ? "fromStart" : "first"}`, { year: String(found.first) });
  const peak = t("findings.year.peak", { year: String(found.peak), value: value(found.peakRate) });
  const isAbsent = found.since === "within-chance" && found.lastRate === 0;
  const since = t(`findings.year.${isAbsent ? "absent" : found.since}`, { year: String(found.last), value: value(found.lastRate) });
  return (
    <Finding
      kind={found.since}
      name={name}
      href={hrefOf(found.peak)}
      proof={isProved ? undefined : null}
      evidence={t("findings.year.evidence", { year: String(found.peak) })}
      t={t}
    >
      {kind === "rate" ? `${first}${peak}${since}` : capitalised(`${peak}${since}`)}
    </Finding>
  );
}

/** A sentence whose beginning was left out begins with what follows. */
function capitalised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
