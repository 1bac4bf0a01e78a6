import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { csvAddress, phraseEvidence } from "../links/evidence.ts";
import { address, withParams } from "../links/search.ts";
import { DataTable } from "../tables/DataTable.tsx";
import { readSort, sortRows } from "../tables/sort-rows.ts";
import { TableSection } from "../tables/TableSection.tsx";

const COLUMNS = {
  zh: ["slogan", "kind", "theme", "count", "standaloneCount", "speeches", "firstYear", "lastYear", "dispersion", "introduced"],
  en: ["slogan", "english", "kind", "theme", "count", "standaloneCount", "speeches", "firstYear", "lastYear", "dispersion", "introduced"],
} as const;
const MOST_LINES = 6;

interface SloganTableProps {
  path: string;
  search: URLSearchParams;
  result: AnalysisResult;
  params: URLSearchParams;
  t: Translate;
}

/** Every slogan that occurs; its name adds it to the lines above, its count leads to its sentences. */
export function SloganTable({ path, search, result, params, t }: SloganTableProps) {
  const sort = readSort(search, path, result, "-count");
  const sorted = { ...result, rows: sortRows(result.rows, sort) };
  const csv = csvAddress("slogans", params, t.locale);
  const add = (slogan: string) => [...new Set([...search.getAll("slogan"), slogan])].slice(-MOST_LINES);
  const href = (slogan: string, key: string) =>
    key === "slogan"
      ? address(path, withParams(search, { slogan: add(slogan) }))
      : key === "count"
        ? phraseEvidence(search, slogan)
        : undefined;
  return (
    <TableSection id="slogan-table" title={t("slogans.tableTitle", { count: result.rows.length })} hint={t("slogans.tableHint")} csv={csv}>
      <DataTable
        result={sorted}
        columns={COLUMNS[t.locale]}
        caption={t("slogans.title")}
        t={t}
        sort={sort}
        csv={csv}
        limit={search.get("rows") === "all" ? 2000 : 100}
        href={(row, key) => href(String(row.slogan), key)}
      />
    </TableSection>
  );
}
