import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { speechNews } from "#lib/analyses/nation/news/speech-news.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { newsFinding } from "../../_ui/findings/news-finding.ts";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { sentencesAddress } from "../../_ui/links/slogan-links.ts";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";

const AGAINST = ["own", "centre"] as const;
const COLUMNS = ["slogan", "newsChange", "count", "countBefore", "adjustedP", "found"] as const;
const MOST_ROWS = 30;
/** As the analysis has it unless asked. */
const FDR_PERCENT = 5;

interface NewsTablesProps {
  result: ResultOf<typeof speechNews>;
  speechId: string;
  /** A text by year, place and title. */
  nameOf: (speechId: number, title: string) => string;
  t: Translate;
}

/** One table a comparison; each slogan leads to its sentences in the text that has it. */
export function NewsTables({ result, speechId, nameOf, t }: NewsTablesProps) {
  const params = new URLSearchParams({ speechId });
  const csv = csvAddress(result.analysis, params, t.locale);
  if (result.rows.length === 0)
    return (
      <>
        <EmptyState title={t("nation.news.nothing")} why={t("nation.news.nothingWhy")} />
        <ChartNotes result={result} t={t} />
      </>
    );
  return (
    <>
      <ChartNotes result={result} t={t} />
      {AGAINST.map((against) => {
        const rows = result.rows.filter((row) => row.against === against);
        const [first] = rows;
        if (first === undefined) return null;
        const title = t(`nation.news.${against}`, { title: nameOf(first.otherSpeechId, first.otherTitle) });
        return (
          <TableSection key={against} id={`news-${against}`} title={title} hint={t("nation.news.hint", { fdr: FDR_PERCENT })} csv={csv}>
            <NewsLine rows={rows} t={t} />
            <DataTable
              result={{ ...result, rows }}
              columns={COLUMNS}
              caption={title}
              t={t}
              limit={MOST_ROWS}
              csv={csv}
              href={(row, key) => (key === "slogan" ? sentencesOf(row) : undefined)}
            />
            <p className="no-print text-sm">
              <a href={`/compare?speech=${first.speechId}&speech=${first.otherSpeechId}`}>{t("nation.news.compare")}</a>
            </p>
          </TableSection>
        );
      })}
    </>
  );
}

/** How many slogans came and went, and how many of the changes are more than chance. */
function NewsLine({ rows, t }: Pick<NewsTablesProps, "t"> & { rows: readonly RowOf<typeof speechNews>[] }) {
  const found = newsFinding(rows);
  const [first] = rows;
  if (found === null || first === undefined) return null;
  const { fresh, gone, sure, surest } = found;
  const row = rows.find(({ slogan }) => slogan === surest);
  return (
    <Finding kind="news" href={row === undefined ? undefined : sentencesOf(row)} t={t}>
      {surest === null ? t("findings.news.chance", { fresh, gone }) : t("findings.news.sure", { fresh, gone, sure, slogan: surest })}
    </Finding>
  );
}

/** The sentences of a slogan in the text that has it. */
function sentencesOf(row: RowOf<typeof speechNews>): string {
  return sentencesAddress(new URLSearchParams({ speech: `${row.count > 0 ? row.speechId : row.otherSpeechId}` }), row.slogan);
}
