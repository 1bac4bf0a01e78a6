import type { ResultOf } from "#lib/analyses/index.ts";
import type { phrasePanel } from "#lib/analyses/nation/phrase-panel.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { withParams } from "../../_ui/links/search.ts";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { Downloads } from "../../_ui/tables/Downloads.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { evidenceOf } from "./cell-evidence.ts";
import { PanelLines } from "./PanelLines.tsx";

const COLUMNS = [
  "phrase",
  "kind",
  "year",
  "regionCode",
  "region",
  "level",
  "count",
  "chars",
  "perTenThousandChars",
  "low",
  "high",
] as const;
/** Rows on the page; the files have all. */
const MOST_ROWS = 60;

interface PanelTableProps {
  result: ResultOf<typeof phrasePanel>;
  params: URLSearchParams;
  t: Translate;
}

/** The panel as rows, each count leading to its sentences, with both shapes to download. */
export function PanelTable({ result, params, t }: PanelTableProps) {
  const csv = csvAddress("phrase-panel", params, t.locale);
  // One kind of item needs no column: paper has room for eleven.
  const isMixed = new Set(result.rows.map(({ kind }) => kind)).size > 1;
  const columns = COLUMNS.filter((key) => isMixed || key !== "kind");
  const wide = csvAddress("phrase-panel", withParams(params, { shape: "wide" }), t.locale);
  return (
    <TableSection id="panel" title={t("nation.panel.long")} hint={t("nation.panel.hint")} csv={csv}>
      <p className="no-print flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="text-muted">{t("nation.panel.wide")}</span>
        <Downloads csv={wide} />
      </p>
      <PanelLines rows={result.rows} params={params} t={t} />
      <ChartNotes result={result} t={t} />
      <DataTable
        result={result}
        columns={[...columns, "speeches"]}
        caption={t("nation.panel.title")}
        t={t}
        limit={MOST_ROWS}
        csv={csv}
        href={(row, key) => (key === "count" && row.count !== null && row.count > 0 ? evidenceOf(row, params) : undefined)}
      />
    </TableSection>
  );
}
