import type { RowOf } from "#lib/analyses/index.ts";
import { sloganLineage } from "#lib/analyses/slogans/slogan-lineage.ts";
import { sloganNeighbours } from "#lib/analyses/slogans/slogan-neighbours.ts";
import { formatRate } from "#lib/format/index.ts";
import { glossFor } from "#lib/i18n/index.ts";
import { ChartNotes } from "../../../_ui/charts/ChartNotes.tsx";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { Proof } from "../../../_ui/findings/Proof.tsx";
import { csvAddress, phraseEvidence } from "../../../_ui/links/evidence.ts";
import { filtersWith } from "../../../_ui/links/search.ts";
import { sloganAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { DataTable } from "../../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../../_ui/tables/TableSection.tsx";
import { LineageLine } from "./LineageLine.tsx";
import type { SloganPartProps } from "./props.ts";

/** Slogans in the same paragraphs, and the lineage: what it replaced or grew from, and what replaced it. */
export function SloganCooccurrence(props: SloganPartProps) {
  return (
    <>
      <Lineage {...props} />
      <Neighbours {...props} />
    </>
  );
}

function Lineage({ path, search, slogan, t }: SloganPartProps) {
  const params = filtersWith(search, { slogan: slogan.slogan });
  const csv = csvAddress("slogan-lineage", params, t.locale);
  return (
    <Answer analysis={sloganLineage} params={params} resetHref={path} t={t}>
      {(result) =>
        result.rows.length < 2 ? null : (
          <TableSection id="slogan-lineage" title={t("slogans.page.lineageTitle")} hint={t("slogans.page.lineageHint")} csv={csv}>
            <LineageLine rows={result.rows} search={search} t={t} />
            <ol className="mt-3 border-l-2 border-rule">
              {result.rows.map((row) => (
                <li key={`${row.direction} ${row.parent} ${row.slogan}`} className="py-1 pl-4 text-sm">
                  <span className="mr-2 text-muted">{t(`slogans.lineage.${row.direction}`)}</span>
                  {row.direction === "self" ? <strong>{row.slogan}</strong> : <a href={sloganAddress(search, row.slogan)}>{row.slogan}</a>}
                  <span className="ml-2">{glossFor(row.gloss, t.locale)}</span>
                  <span className="ml-2 text-muted">
                    {row.introduced === null ? "" : `${row.introduced} · `}
                    {t("slogans.lineage.uses", {
                      count: row.count,
                      first: `${row.firstYear ?? "–"}`,
                      last: `${row.lastYear ?? "–"}`,
                    })}
                  </span>
                </li>
              ))}
            </ol>
          </TableSection>
        )
      }
    </Answer>
  );
}

function Neighbours({ path, search, slogan, t }: SloganPartProps) {
  const params = sloganScope(search, { slogan: slogan.slogan });
  const csv = csvAddress("slogan-neighbours", params, t.locale);
  return (
    <Answer analysis={sloganNeighbours} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection id="slogan-neighbours" title={t("slogans.page.neighboursTitle")} hint={t("slogans.page.neighboursHint")} csv={csv}>
          <NeighbourLine rows={result.rows} search={search} slogan={slogan} t={t} />
          <DataTable
            result={result}
            caption={t("slogans.page.neighboursTitle")}
            t={t}
            csv={csv}
            limit={20}
            href={(row, key) => (key === "slogan" ? sloganAddress(search, row.slogan) : undefined)}
          />
          <ChartNotes result={result} t={t} />
        </TableSection>
      )}
    </Answer>
  );
}

/** Sentences that hold both, in either order; those in which only the paragraph is shared are no proof that fits beside a finding. */
function togetherAddress(search: URLSearchParams, slogan: string, other: string): string {
  return phraseEvidence(search, `${slogan}…${other}|${other}…${slogan}`);
}

/** The slogan that stands in its paragraphs most closely; the rows come in that order. */
function NeighbourLine({
  rows: [row],
  search,
  slogan,
  t,
}: Pick<SloganPartProps, "search" | "slogan" | "t"> & { rows: readonly RowOf<typeof sloganNeighbours>[] }) {
  if (row === undefined || row.expected === null) return null;
  const words = { slogan: row.slogan, together: row.together, expected: formatRate(row.expected, t.locale) };
  return (
    <Finding
      kind="neighbours"
      href={sloganAddress(search, row.slogan)}
      evidence={row.slogan}
      proof={<Proof href={togetherAddress(search, slogan.slogan, row.slogan)} locale={t.locale} />}
      t={t}
    >
      {t("findings.neighbours", words)}
    </Finding>
  );
}
