import { speechNews } from "#lib/analyses/nation/news/speech-news.ts";
import { selectNewestSpeeches } from "#lib/queries/index.ts";
import { serverState } from "../_server/context.ts";
import { type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { Feeds } from "./_parts/Feeds.tsx";
import { NewestList } from "./_parts/NewestList.tsx";
import { NewsPassages } from "./_parts/NewsPassages.tsx";
import { NewsTables } from "./_parts/NewsTables.tsx";
import { NewsThemes } from "./_parts/NewsThemes.tsx";
import { namedText } from "./_parts/named-text.ts";

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
  const { speeches } = await serverState().context.corpus();
  const facts = new Map(speeches.map((speech) => [speech.id, speech]));
  const nameOf = (id: number, title: string) => namedText(facts.get(id) ?? { title, date: null, region: null });
  const speechId = search.get("speechId") ?? `${newest[0]?.id ?? ""}`;
  return (
    <Page title={t("nation.news.title")} lead={t("nation.news.lead")}>
      {newest.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <NewestList path={PATH} search={search} newest={newest} chosen={speechId} t={t} />
          <Feeds speechId={speechId} t={t} />
          <Answer analysis={speechNews} params={new URLSearchParams({ speechId })} resetHref={PATH} t={t}>
            {(result) => <NewsTables result={result} speechId={speechId} nameOf={nameOf} t={t} />}
          </Answer>
          <NewsThemes speechId={speechId} resetHref={PATH} nameOf={nameOf} t={t} />
          <NewsPassages speechId={speechId} nameOf={nameOf} t={t} />
        </>
      )}
    </Page>
  );
}
