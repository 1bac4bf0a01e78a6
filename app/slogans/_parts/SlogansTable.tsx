import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { slogans } from "#lib/analyses/slogans/slogans.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { sloganListFinding } from "../../_ui/findings/slogan-list-finding.ts";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { sentencesAddress, sloganAddress } from "../../_ui/links/slogan-links.ts";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import type { TableSort } from "../../_ui/tables/SortLink.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";

const COMMON = ["kind", "theme", "count", "standaloneCount", "speeches", "firstYear", "lastYear", "dispersion", "trend"] as const;
const COLUMNS = { zh: ["slogan", ...COMMON, "introduced", "introducedSeen"], en: ["slogan", "gloss", ...COMMON] } as const;

interface SlogansTableProps {
  search: URLSearchParams;
  /** Rows in the order of `sort`. */
  result: ResultOf<typeof slogans>;
  params: URLSearchParams;
  sort: TableSort;
  t: Translate;
}

/** Every slogan that occurs; its name leads to its page, its counts to their sentences. */
export function SlogansTable({ search, result, params, sort, t }: SlogansTableProps) {
  const csv = csvAddress("slogans", params, t.locale);
  const href = (slogan: string, key: string) => {
    if (key === "slogan") return sloganAddress(search, slogan);
    if (key === "count") return sentencesAddress(search, slogan);
    return key === "standaloneCount" ? sentencesAddress(search, slogan, { of: "own" }) : undefined;
  };
  return (
    <TableSection id="slogan-table" title={t("slogans.tableTitle", { count: result.rows.length })} hint={t("slogans.tableHint")} csv={csv}>
      <ListLine search={search} rows={result.rows} t={t} />
      <DataTable
        result={result}
        columns={COLUMNS[t.locale]}
        caption={t("slogans.title")}
        t={t}
        sort={sort}
        csv={csv}
        limit={search.get("rows") === "all" ? 2000 : 50}
        allHref={`${address("/slogans", withParams(search, { rows: "all" }))}#slogan-table`}
        href={(row, key) => href(row.slogan, key)}
      />
    </TableSection>
  );
}

/** The commonest slogan, and how many came and went with the newest year. */
function ListLine({ search, rows, t }: Pick<SlogansTableProps, "search" | "t"> & { rows: readonly RowOf<typeof slogans>[] }) {
  const found = sloganListFinding(rows);
  if (found === null) return null;
  const { all, top, year, fresh, gone } = found;
  const order = year === null ? t("findings.slogans.undated") : t("findings.slogans.years", { year: String(year), fresh, gone });
  return (
    <Finding kind="slogan-list" href={sentencesAddress(search, top.slogan)} t={t}>
      {`${t("findings.slogans.top", { all, slogan: top.slogan, count: top.count })}${order}`}
    </Finding>
  );
}
