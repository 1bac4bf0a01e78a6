import { speechNews } from "#lib/analyses/nation/news/speech-news.ts";
import { formatDate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { type NewSpeech, selectNewestSpeeches } from "#lib/queries/index.ts";
import type { Locale } from "#lib/types.ts";
import { serverState } from "../_server/context.ts";
import { corpusFacets } from "../_server/run.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { NewsPassages } from "./_parts/NewsPassages.tsx";
import { NewsTables } from "./_parts/NewsTables.tsx";
import { NewsThemes } from "./_parts/NewsThemes.tsx";
import { storedWeeks } from "./_parts/stored-weeks.ts";
import { WeekNews } from "./_parts/WeekNews.tsx";

const PATH = "/new";
const MOST_SPEECHES = 12;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.news.title") };
}

/** What came in last, and what it says anew. */
export default async function NewSpeeches({ searchParams }: { searchParams: PageSearch }) {
  const { read } = serverState().db;
  const [search, t, newest, weeks, facets] = await Promise.all([
    readSearch(searchParams),
    requestTranslate(),
    selectNewestSpeeches(read, MOST_SPEECHES),
    storedWeeks(read),
    corpusFacets(),
  ]);
  const period = withParams(search, { speechId: [] });
  const isWeek = ["week", "since"].some((name) => search.has(name));
  const speechId = isWeek ? "" : (search.get("speechId") ?? `${newest[0]?.id ?? ""}`);
  const known = newest.find(({ id }) => `${id}` === speechId);
  const name = known ? speechLabel(known, t.locale) : facets.speeches.find(({ id }) => `${id}` === speechId)?.title;
  const options = newest.map((speech) => ({ value: `${speech.id}`, label: speechLabel(speech, t.locale) }));
  return (
    <Page title={t("nation.news.title")} lead={t("nation.news.lead")}>
      {newest.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <LinkChoice path={PATH} search={period} name="week" title={t("nation.news.weeks")} options={weeks} />
          <LinkChoice
            path={PATH}
            search={withParams(search, { week: [], since: [], until: [] })}
            name="speechId"
            title={t("nation.news.last")}
            options={options}
            fallback={speechId}
          />
          <p className="no-print text-sm">
            <a href="/api/feed/news">{t("nation.news.newsFeed")}</a> · <a href="/api/feed">{t("nation.news.feed")}</a> ·{" "}
            <a href={`/api/news?${isWeek ? newsPeriod(period) : new URLSearchParams({ speechId })}`}>JSON</a>
          </p>
          {isWeek ? <WeekNews path={PATH} params={newsPeriod(period)} t={t} /> : <SpeechNews speechId={speechId} name={name} t={t} />}
        </>
      )}
    </Page>
  );
}

/** One speech: slogans, themes and passages. Its name stands above them, for paper. */
function SpeechNews({ speechId, name, t }: { speechId: string; name: string | undefined; t: Translate }) {
  return (
    <>
      {name === undefined ? null : (
        <p className="mt-4 text-lg">
          <a href={`/speeches/${speechId}`}>{name}</a>
        </p>
      )}
      <Answer analysis={speechNews} params={new URLSearchParams({ speechId })} resetHref={PATH} t={t}>
        {(result) => <NewsTables result={result} speechId={speechId} t={t} />}
      </Answer>
      <NewsThemes speechId={speechId} resetHref={PATH} t={t} />
      <NewsPassages speechId={speechId} t={t} />
    </>
  );
}

/** A title with what it does not say itself: the place and the date. */
function speechLabel({ title, region, date }: NewSpeech, locale: Locale): string {
  const place = region === null || title.includes(region) ? null : region;
  const when = date === null || title.includes(date.slice(0, 4)) ? null : formatDate(date, locale);
  return [title, place, when].filter((part) => part !== null).join(" · ");
}

/** What asks for a week, or for all since a day. */
function newsPeriod(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams(["week", "since", "until"].flatMap((name) => (search.has(name) ? [[name, search.get(name)!]] : [])));
}
