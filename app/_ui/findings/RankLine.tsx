import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "./Finding.tsx";
import { type Ranked, rankFinding } from "./rank-finding.ts";

interface RankLineProps {
  /** What is ranked: bars of a chart, in any order. */
  rows: readonly (Ranked & { href?: string | undefined })[];
  kind: "rate" | "share" | "count";
  name?: string | undefined;
  t: Translate;
}

/** Which of several things stands first and how surely, with the way to its sentences; nothing with fewer than two. */
export function RankLine({ rows, kind, name, t }: RankLineProps) {
  const found = rankFinding(rows);
  if (found === null) return null;
  const { first, next, tied, verdict } = found;
  const value = formatNumber(first.value, kind, t.locale);
  const words = { name: first.label, value: t(`findings.rank.${kind}`, { value }), next: next.label, tied: tied ?? 0 };
  return (
    <Finding kind={`rank-${verdict}`} name={name} href={first.href} t={t}>
      {t(`findings.rank.${verdict}`, words)}
    </Finding>
  );
}
