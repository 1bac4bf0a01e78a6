import type { PanelRow } from "#lib/analyses/nation/panel-columns.ts";
import { formatRate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { panelFinding } from "../../_ui/findings/panel-finding.ts";
import { evidenceOf } from "./cell-evidence.ts";

interface PanelLinesProps {
  rows: readonly PanelRow[];
  params: URLSearchParams;
  t: Translate;
}

/** Of each phrase in how many places and years it is said, and where most, with the way to those sentences. */
export async function PanelLines({ rows, params, t }: PanelLinesProps) {
  const { nameOf } = await themeNames(t.locale);
  return [...new Set(rows.map(({ phrase }) => phrase))].map((phrase) => {
    const found = panelFinding(rows.filter((row) => row.phrase === phrase));
    if (found === null) return null;
    const { spoken, said, rank } = found;
    const name = rows.find((row) => row.phrase === phrase)?.kind === "theme" ? nameOf(phrase) : phrase;
    const scope = t("findings.panel", { phrase: name, spoken, said });
    if (rank === null) return <Line key={phrase} text={scope} t={t} />;
    const { first, next, tied, verdict } = rank;
    const value = t("findings.rank.rate", { value: formatRate(first.value ?? 0, t.locale) });
    const highest = t(`findings.rank.${verdict}`, { name: placeAndYear(first, t), value, next: placeAndYear(next, t), tied: tied ?? 0 });
    return <Line key={phrase} text={`${scope} ${highest}`} href={evidenceOf(first, params)} t={t} />;
  });
}

/** A place in a year, e.g. 江苏省 2026 年; the centre is no region and has a name. */
function placeAndYear({ region, level, year }: PanelRow, t: Translate): string {
  const place = region ?? (level === "central" ? t("nation.centre") : "");
  return `${place} ${t("findings.period", { period: year })}`.trim();
}

function Line({ text, href, t }: { text: string; href?: string; t: Translate }) {
  return (
    <Finding kind="panel" href={href} t={t}>
      {text}
    </Finding>
  );
}
