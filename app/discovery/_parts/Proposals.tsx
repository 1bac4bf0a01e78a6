import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { sloganDiscovery } from "#lib/analyses/slogans/slogan-discovery.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { curvesOf } from "./curves.ts";
import { DiscoveryTable, type DiscoveryTableProps } from "./DiscoveryTable.tsx";

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
  const above = result.rows.filter(isAbove);
  const count = above.length;
  const shared = { search, back, names, curves, t };
  const title = since === null ? t("discovery.table", { count }) : t("discovery.newTable", { count, since: String(since) });
  return (
    <TableSection id="proposals" title={title} hint={t("discovery.hint")} csv={csv}>
      <TopProposal row={above[0]} search={search} t={t} />
      <DiscoveryTable result={{ ...result, rows: above }} label={t("discovery.title")} {...shared} />
      <LessCertain result={{ ...result, rows: result.rows.filter((row) => !isAbove(row)) }} {...shared} />
      <ChartNotes result={result} t={t} />
    </TableSection>
  );
}

type ProposalRow = RowOf<typeof sloganDiscovery>;

/** What is not below the line of what is likely; where no line is drawn, everything. */
function isAbove({ likely }: ProposalRow): boolean {
  return likely !== false;
}

/** What stands below the line, folded; nothing where nothing does. */
function LessCertain(props: Omit<DiscoveryTableProps, "label">) {
  const { result, t } = props;
  if (result.rows.length === 0) return null;
  return (
    <details className="mt-4">
      <summary>{t("discovery.lessCertain", { count: result.rows.length })}</summary>
      <p className="mt-2 max-w-3xl text-sm text-muted">{t("discovery.lessCertainHint")}</p>
      <DiscoveryTable {...props} label={t("discovery.lessCertainTable")} />
    </details>
  );
}

/** The first of the list, as the chosen order has it. */
function TopProposal({ row, search, t }: { row: ProposalRow | undefined; search: URLSearchParams; t: Translate }) {
  if (row === undefined) return null;
  return (
    <Finding kind="discovery" href={phraseEvidence(search, row.phrase)} t={t}>
      {t("findings.discovery", { candidate: row.phrase, count: row.count, speeches: row.speeches })}
    </Finding>
  );
}
