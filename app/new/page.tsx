import { selectNewestSpeeches } from "#lib/queries/index.ts";
import { serverState } from "../_server/context.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { Feeds } from "./_parts/Feeds.tsx";
import { NewestList } from "./_parts/NewestList.tsx";
import { namedText } from "./_parts/named-text.ts";
import { SpeechNews } from "./_parts/SpeechNews.tsx";
import { storedWeeks } from "./_parts/stored-weeks.ts";
import { WeekNews } from "./_parts/WeekNews.tsx";

const PATH = "/new";
const MOST_SPEECHES = 12;
/** What asks for a week, or for all since a day. */
const PERIOD = ["week", "since", "until"];

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.news.title") };
}

/** What came in last, a speech or a week, and what it says anew. */
export default async function NewSpeeches({ searchParams }: { searchParams: PageSearch }) {
  const { db, context } = serverState();
  const [search, t, newest, weeks, { speeches }] = await Promise.all([
    readSearch(searchParams),
    requestTranslate(),
    selectNewestSpeeches(db.read, MOST_SPEECHES),
    storedWeeks(db.read),
    context.corpus(),
  ]);
  const facts = new Map(speeches.map((speech) => [speech.id, speech]));
  const nameOf = (id: number, title: string) => namedText(facts.get(id) ?? { title, date: null, region: null });
  const period = new URLSearchParams([...search].filter(([name]) => PERIOD.includes(name)));
  const isWeek = search.has("week") || search.has("since");
  const speechId = isWeek ? "" : (search.get("speechId") ?? `${newest[0]?.id ?? ""}`);
  const ofSpeech = withParams(search, Object.fromEntries(PERIOD.map((name) => [name, []])));
  return (
    <Page title={t("nation.news.title")} lead={t("nation.news.lead")}>
      {newest.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <LinkChoice
            path={PATH}
            search={withParams(search, { speechId: [] })}
            name="week"
            title={t("nation.news.weeks")}
            options={weeks}
          />
          <NewestList path={PATH} search={ofSpeech} newest={newest} chosen={speechId} t={t} />
          <Feeds asked={isWeek ? period : new URLSearchParams({ speechId })} t={t} />
          {isWeek ? <WeekNews path={PATH} params={period} t={t} /> : <SpeechNews path={PATH} speechId={speechId} nameOf={nameOf} t={t} />}
        </>
      )}
    </Page>
  );
}
