import { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { type SetAsideRow, selectSetAside } from "#lib/queries/index.ts";
import { serverState } from "../_server/context.ts";
import { isReadOnly } from "../_server/guard-write.ts";
import { corpusFacets } from "../_server/run.ts";
import { Pager } from "../_ui/concordance/Pager.tsx";
import { ChangeNotice } from "../_ui/library/ChangeNotice.tsx";
import { csvAddress } from "../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";
import { LibraryTable } from "./_parts/LibraryTable.tsx";
import { LibraryTools } from "./_parts/LibraryTools.tsx";
import { ListedLine } from "./_parts/ListedLine.tsx";
import { libraryRows, speechesToFix } from "./_parts/library-rows.ts";
import { SetAside } from "./_parts/SetAside.tsx";
import { SeveralForm } from "./_parts/SeveralForm.tsx";
import { SeveralNotice } from "./_parts/SeveralNotice.tsx";
import { StoreNotice } from "./_parts/StoreNotice.tsx";
import { ToFix } from "./_parts/ToFix.tsx";

const PATH = "/speeches";
const PAGE_ROWS = 200;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("speeches.title") };
}

/**
 * The library: what needs fixing first, then every speech with its metadata and sizes, then what is stored
 * but not counted.
 */
export default async function Speeches({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets, setAside] = await Promise.all([
    readSearch(searchParams),
    requestTranslate(),
    corpusFacets(searchParams),
    selectSetAside(serverState().db.read),
  ]);
  const canWrite = !isReadOnly();
  const lasting = withParams(search, { saved: [], removed: [], problem: [], done: [], ids: [], field: [], was: [], aside: [] });
  return (
    <Page title={t("speeches.title")} lead={t("speeches.lead")}>
      <SeveralNotice search={search} canWrite={canWrite} t={t} />
      <ChangeNotice search={search} removedTitle={titleOf(setAside, search.get("removed"))} t={t} />
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <StoreNotice t={t} />
          <Answer analysis={speeches} params={filtersWith(search)} resetHref={PATH} t={t}>
            {(result) =>
              result.rows.length === 0 ? (
                <NothingLeft t={t} />
              ) : (
                <>
                  <ToFix rows={speechesToFix(result.rows)} canWrite={canWrite} t={t} />
                  <LibraryTools path={PATH} search={lasting} t={t} />
                  <SpeechTable result={result} search={lasting} canWrite={canWrite} collections={facets.collections} t={t} />
                </>
              )
            }
          </Answer>
        </>
      )}
      <SetAside rows={setAside} showsAll={search.get("aside") === "all"} canWrite={canWrite} t={t} />
    </Page>
  );
}

function titleOf(setAside: readonly SetAsideRow[], id: string | null): string | null {
  return setAside.find((row) => row.isRemoved && String(row.id) === id)?.title ?? null;
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

interface SpeechTableProps {
  result: ResultOf<typeof speeches>;
  search: URLSearchParams;
  canWrite: boolean;
  /** Collections that speeches can be moved to besides a new one. */
  collections: readonly string[];
  t: Translate;
}

function SpeechTable({ result, search, canWrite, collections, t }: SpeechTableProps) {
  const { rows, sort } = libraryRows(result, withParams(search, { cursor: [] }), PATH);
  const cursor = Math.max(0, Math.floor(Number(search.get("cursor")) || 0));
  const page = rows.slice(cursor, cursor + PAGE_ROWS);
  const undated = result.rows.filter((row) => row.year === null).length;
  return (
    <TableSection
      id="speech-table"
      title={t("speeches.tableTitle", { count: rows.length })}
      hint={undated > 0 ? t("speeches.undated", { count: undated }) : undefined}
      csv={csvAddress("speeches", filtersWith(search), t.locale)}
    >
      {rows.length === 0 ? (
        <p className="py-3 text-sm">{t("speeches.search.none", { text: search.get("title") ?? "" })}</p>
      ) : (
        <>
          <ListedLine rows={rows} t={t} />
          {canWrite ? <SeveralForm rows={page} back={address(PATH, search)} collections={collections} t={t} /> : null}
          <LibraryTable result={result} rows={page} sort={sort} canWrite={canWrite} t={t} />
          <Pager
            path={PATH}
            search={search}
            cursor={cursor}
            limit={PAGE_ROWS}
            shown={page.length}
            total={rows.length}
            anchor="speech-table"
            t={t}
          />
        </>
      )}
    </TableSection>
  );
}
