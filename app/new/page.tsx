import { speechNews } from "#lib/analyses/nation/news/speech-news.ts";
import { selectNewestSpeeches } from "#lib/queries/index.ts";
import { serverState } from "../_server/context.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { NewsPassages } from "./_parts/NewsPassages.tsx";
import { NewsTables } from "./_parts/NewsTables.tsx";
import { NewsThemes } from "./_parts/NewsThemes.tsx";

const PATH = "/new";
const MOST_SPEECHES = 12;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.news.title") };
}

/** What came in last, and what it says anew. */
export default async function NewSpeeches({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, newest] = await Promise.all([
    readSearch(searchParams),
    requestTranslate(),
    selectNewestSpeeches(serverState().db.read, MOST_SPEECHES),
  ]);
  const speechId = search.get("speechId") ?? `${newest[0]?.id ?? ""}`;
  const options = newest.map(({ id, title }) => ({ value: `${id}`, label: title }));
  return (
    <Page title={t("nation.news.title")} lead={t("nation.news.lead")}>
      {newest.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <LinkChoice path={PATH} search={search} name="speechId" title={t("nation.news.last")} options={options} fallback={speechId} />
          <p className="no-print text-sm">
            <a href="/api/feed/news">{t("nation.news.newsFeed")}</a> · <a href="/api/feed">{t("nation.news.feed")}</a> ·{" "}
            <a href={`/api/news?speechId=${speechId}`}>JSON</a>
          </p>
          <Answer analysis={speechNews} params={new URLSearchParams({ speechId })} resetHref={PATH} t={t}>
            {(result) => <NewsTables result={result} speechId={speechId} t={t} />}
          </Answer>
          <NewsThemes speechId={speechId} resetHref={PATH} t={t} />
          <NewsPassages speechId={speechId} t={t} />
        </>
      )}
    </Page>
  );
}
