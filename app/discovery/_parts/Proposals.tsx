import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { sloganDiscovery } from "#lib/analyses/slogans/slogan-discovery.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { curvesOf } from "./curves.ts";
import { DiscoveryTable } from "./DiscoveryTable.tsx";

interface ProposalsProps {
  result: ResultOf<typeof sloganDiscovery>;
  csv: string;
  /** The year from which on what is new was asked for. */
  since: number | null;
  search: URLSearchParams;
  /** Address of the page, to come back to; null where nothing may be written. */
  back: string | null;
  names: ThemeNames;
  t: Translate;
}

/** The proposals under their headline, with a curve each where a year was asked for. */
export async function Proposals({ result, csv, since, search, back, names, t }: ProposalsProps) {
  const curves = since === null ? new Map() : await curvesOf(result.rows, search, t.locale);
  const count = result.rows.length;
  const title = since === null ? t("discovery.table", { count }) : t("discovery.newTable", { count, since: String(since) });
  return (
    <TableSection id="proposals" title={title} hint={t("discovery.hint")} csv={csv}>
      <TopProposal row={result.rows[0]} search={search} t={t} />
      <DiscoveryTable result={result} search={search} back={back} names={names} curves={curves} t={t} />
      <ChartNotes result={result} t={t} />
    </TableSection>
  );
}

/** The first of the list, as the chosen order has it. */
function TopProposal({ row, search, t }: { row: RowOf<typeof sloganDiscovery> | undefined; search: URLSearchParams; t: Translate }) {
  if (row === undefined) return null;
  return (
    <Finding kind="discovery" href={phraseEvidence(search, row.phrase)} t={t}>
      {t("findings.discovery", { candidate: row.phrase, count: row.count, speeches: row.speeches })}
    </Finding>
  );
}
