import { newsThemes } from "#lib/analyses/nation/news/news-themes.ts";
import { speechNews } from "#lib/analyses/nation/news/speech-news.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { NewSpeech } from "#lib/queries/index.ts";
import { answerFeed } from "../../../_server/answer-feed.ts";
import { runAnalysis } from "../../../_server/run.ts";

export const dynamic = "force-dynamic";

const MOST_ENTRIES = 20;
/** Slogans that an entry names. */
const MOST_NAMED = 8;

/** `GET /api/feed/news`: what each of the last speeches says anew, as Atom. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, { path: "/api/feed/news", title: "nation.news.feedTitle", most: MOST_ENTRIES, entryOf });
}

async function entryOf({ id, title, textHash, storedAt }: NewSpeech, origin: string, t: Translate) {
  const params = new URLSearchParams({ speechId: String(id) });
  const [news, themes] = await Promise.all([runAnalysis(speechNews, params, t.locale), runAnalysis(newsThemes, params, t.locale)]);
  const against = news.rows.some((row) => row.against === "own") ? "own" : "centre";
  const named = (change: string) => {
    const slogans = news.rows.filter((row) => row.against === against && row.newsChange === change).map(({ slogan }) => slogan);
    return slogans.length === 0 ? "–" : slogans.slice(0, MOST_NAMED).join(t("common.listSeparator"));
  };
  const moved = themes.rows.filter((row) => row.against === against && row.direction !== "same").length;
  const summary =
    news.rows.length === 0
      ? t("nation.news.nothing")
      : t("nation.news.feedEntry", { new: named("new"), returned: named("returned"), gone: named("gone"), themes: moved });
  return { id: `urn:tifa:news:${textHash}`, title, href: `${origin}/new?speechId=${id}`, updated: storedAt, summary };
}
