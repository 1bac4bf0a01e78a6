import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { corpusFacets } from "../../_server/run.ts";
import { FilterBar } from "../../_ui/filters/FilterBar.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, readSearch } from "../../_ui/links/search.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { readSort, sortRows } from "../../_ui/tables/sort-rows.ts";
import { TableSection } from "../../_ui/tables/TableSection.tsx";

const PATH = "/speeches";
const COLUMNS = ["title", "date", "level", "region", "speaker", "genre", "chars", "tokens", "sentences"] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("speeches.title") };
}

/** The speeches of the corpus with their metadata and sizes. */
export default async function Speeches({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const params = filtersWith(search);
  return (
    <Page title={t("speeches.title")} lead={t("speeches.lead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <FilterBar path={PATH} search={search} t={t} />
          <Answer analysis="speeches" params={params} resetHref={PATH} t={t}>
            {(result) =>
              result.rows.length === 0 ? <NothingLeft t={t} /> : <SpeechTable result={result} search={search} params={params} t={t} />
            }
          </Answer>
        </>
      )}
    </Page>
  );
}

function NothingLeft({ t }: { t: Translate }) {
  return (
    <EmptyState title={t("errors.filteredOut.title")} why={t("errors.filteredOut.why")}>
      <a href={PATH} className="button">
        {t("common.filters.clear")}
      </a>
    </EmptyState>
  );
}

function SpeechTable({
  result,
  search,
  params,
  t,
}: {
  result: AnalysisResult;
  search: URLSearchParams;
  params: URLSearchParams;
  t: Translate;
}) {
  const sort = readSort(search, PATH, result, "-date");
  const csv = csvAddress("speeches", params, t.locale);
  const undated = result.rows.filter((row) => row.year === null).length;
  return (
    <TableSection
      id="speech-table"
      title={t("speeches.tableTitle", { count: result.rows.length })}
      hint={undated > 0 ? t("speeches.undated", { count: undated }) : undefined}
      csv={csv}
    >
      <DataTable
        result={{ ...result, rows: sortRows(result.rows, sort) }}
        columns={COLUMNS}
        caption={t("speeches.title")}
        t={t}
        sort={sort}
        csv={csv}
        href={(row, key) => (key === "title" ? address(`/speeches/${row.speechId}`, new URLSearchParams()) : undefined)}
      />
    </TableSection>
  );
}
