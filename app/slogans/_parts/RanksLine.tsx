import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { rankFinding } from "../../_ui/findings/rank-finding.ts";

interface RankedYear {
  slogan: string;
  group: string | number;
  perTenThousandChars: number | null;
  low: number | null;
  high: number | null;
}

interface RanksLineProps {
  rows: readonly RankedYear[];
  hrefOf: (slogan: string, year: string) => string;
  t: Translate;
}

/** Which of the chosen slogans stands first in the newest year, and whether that is more than chance. */
export function RanksLine({ rows, hrefOf, t }: RanksLineProps) {
  const years = rows.filter(({ perTenThousandChars }) => perTenThousandChars !== null).map(({ group }) => Number(group));
  const year = String(years.reduce((last, one) => Math.max(last, one), Number.NEGATIVE_INFINITY));
  const found = rankFinding(
    rows
      .filter(({ group }) => String(group) === year)
      .map(({ slogan, perTenThousandChars, low, high }) => ({ label: slogan, value: perTenThousandChars, low, high })),
  );
  if (found === null) return null;
  const { first, next, tied, verdict } = found;
  const isApart = verdict === "apart";
  return (
    <Finding kind={`ranks-${verdict}`} href={hrefOf(first.label, year)} t={t}>
      {t(`findings.ranks.${isApart ? "apart" : "chance"}`, { year, slogan: first.label, next: next.label, tied: tied ?? 0 })}
    </Finding>
  );
}
