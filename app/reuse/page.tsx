import { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { textReuseShares } from "#lib/analyses/reuse/text-reuse-shares.ts";
import { corpusFacets } from "../_server/run.ts";
import { NoteWords } from "../_ui/charts/NoteWords.tsx";
import { Passages } from "../_ui/compare/Passages.tsx";
import { PassagesLine } from "../_ui/compare/PassagesLine.tsx";
import { ReuseBars } from "../_ui/compare/ReuseBars.tsx";
import { csvAddress } from "../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";
import { Clusters } from "./_parts/Clusters.tsx";
import { SharesLine } from "./_parts/ReuseLines.tsx";

const PATH = "/reuse";
const SHOWN = 40;
/** Passages that are put together where one travelled through many speeches. */
const CLUSTERED = 60;
/** The same where all are asked for. */
const MOST_CLUSTERED = 240;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("compare.reuse.pageTitle") };
}

/** What is copied from where: the whole corpus, or one speech against all others (`a`). */
export default async function Reuse({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const a = search.get("a");
  const params = filtersWith(search, { a: a ?? [], minLength: search.get("minLength") ?? [] });
  const limit = a !== null ? SHOWN : search.get("rows") === "all" ? MOST_CLUSTERED : CLUSTERED;
  const of = facets.speeches.find(({ id }) => String(id) === a);
  const title = of === undefined ? t("compare.reuse.travelTitle") : t("compare.reuse.ofTitle", { title: of.title });
  return (
    <Page title={t("compare.reuse.pageTitle")} lead={t("compare.reuse.pageLead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <TableSection
            id="reuse-shares"
            title={t("compare.reuse.sharesTitle")}
            hint={t("compare.reuse.sharesHint")}
            csv={csvAddress("text-reuse-shares", params, t.locale)}
          >
            <Answer analysis={textReuseShares} params={params} resetHref={PATH} t={t}>
              {({ rows }) => (
                <>
                  <SharesLine rows={rows} t={t} />
                  <ReuseBars
                    rows={[...rows].sort((x, y) => (y.copiedShare ?? 0) - (x.copiedShare ?? 0)).slice(0, SHOWN)}
                    href={(row) => address(PATH, withParams(search, { a: row.speechId }))}
                    t={t}
                  />
                </>
              )}
            </Answer>
          </TableSection>
          <TableSection
            id="reuse-passages"
            title={title}
            hint={t(a === null ? "compare.reuse.clusterHint" : "compare.reuse.travelHint")}
            csv={csvAddress("text-reuse", params, t.locale)}
          >
            <Answer analysis={textReuse} params={withParams(params, { limit: String(limit) })} resetHref={PATH} t={t}>
              {({ rows, notes }) => (
                <>
                  {a === null && rows.length > 0 ? null : <PassagesLine result={{ rows, notes }} t={t} />}
                  {notes.map((note) => (
                    <p key={note.code} className="text-sm text-muted">
                      <NoteWords note={note} t={t} />
                    </p>
                  ))}
                  {a === null ? <Clusters rows={rows} t={t} /> : <Passages rows={rows} showTitles t={t} />}
                  {rows.length === CLUSTERED && limit === CLUSTERED ? (
                    <p className="no-print mt-2 text-sm">
                      <a href={`${address(PATH, withParams(search, { rows: "all" }))}#reuse-passages`}>{t("compare.reuse.more")}</a>
                    </p>
                  ) : null}
                </>
              )}
            </Answer>
          </TableSection>
        </>
      )}
    </Page>
  );
}
