import type { RowOf } from "#lib/analyses/index.ts";
import { sloganAdoption } from "#lib/analyses/slogans/slogan-adoption.ts";
import { formatDate } from "#lib/format/index.ts";
import { ChartNotes } from "../../../_ui/charts/ChartNotes.tsx";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { csvAddress } from "../../../_ui/links/evidence.ts";
import { sentencesAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { DataTable } from "../../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../../_ui/tables/TableSection.tsx";
import type { SloganPartProps } from "./props.ts";

const COLUMNS = ["yearsAfter", "date", "title", "level", "speaker", "count"] as const;

/** Which speeches used the slogan how long after its introduction. */
export function SloganAdoption({ path, search, slogan, t }: SloganPartProps) {
  const params = sloganScope(search, { slogan: slogan.slogan });
  const csv = csvAddress("slogan-adoption", params, t.locale);
  return (
    <Answer analysis={sloganAdoption} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection id="slogan-adoption" title={t("slogans.page.adoptionTitle")} hint={t("slogans.page.adoptionHint")} csv={csv}>
          <UsersLine rows={result.rows} hrefOf={(speech) => sentencesAddress(search, slogan.slogan, { speech })} t={t} />
          <ChartNotes result={result} t={t} />
          <DataTable
            result={result}
            columns={COLUMNS}
            caption={t("slogans.page.adoptionTitle")}
            t={t}
            csv={csv}
            limit={40}
            href={(row, key) => {
              if (key === "title") return `/speeches/${row.speechId}`;
              return key === "count" ? sentencesAddress(search, slogan.slogan, { speech: row.speechId }) : undefined;
            }}
          />
        </TableSection>
      )}
    </Answer>
  );
}

/** The first speech that uses it, and how many do; the rows come in the order of their dates. */
function UsersLine({
  rows,
  hrefOf,
  t,
}: Pick<SloganPartProps, "t"> & { rows: readonly RowOf<typeof sloganAdoption>[]; hrefOf: (speech: number) => string }) {
  const first = rows.find(({ date }) => date !== null);
  if (first === undefined || first.date === null) return null;
  return (
    <Finding kind="users" href={hrefOf(first.speechId)} t={t}>
      {t("findings.users", { title: first.title, date: formatDate(first.date, t.locale), speeches: rows.length })}
    </Finding>
  );
}
