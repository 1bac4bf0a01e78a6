import { atomFeed } from "#lib/export/index.ts";
import { getTranslate, resolveLocale, type Translate } from "#lib/i18n/index.ts";
import { type NewSpeech, selectNewestSpeeches } from "#lib/queries/index.ts";
import { serverState } from "../../_server/context.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { requestOrigin } from "../../_ui/request.ts";

export const dynamic = "force-dynamic";

/** Entries of the feed; who asks once a week misses none of an ordinary week. */
const MOST_ENTRIES = 50;

/** `GET /api/feed`: the speeches that came in last, as Atom. */
export async function GET(request: Request): Promise<Response> {
  try {
    const origin = await requestOrigin();
    const search = new URL(request.url).searchParams;
    const t = getTranslate(resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") }));
    const speeches = await selectNewestSpeeches(serverState().db.read, MOST_ENTRIES);
    const entries = speeches.map((speech) => entryOf(speech, origin, t));
    const feed = { id: `${origin}/api/feed`, self: `${origin}/api/feed?lang=${t.locale}`, title: t("nation.feed.title"), entries };
    return new Response(atomFeed(feed), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
  } catch (error) {
    return errorResponse(error);
  }
}

/** A text keeps its hash for ever; ids are this store's own. */
function entryOf({ id, title, date, region, chars, textHash, storedAt }: NewSpeech, origin: string, t: Translate) {
  const unknown = t("nation.feed.unknown");
  const summary = t("nation.feed.entry", { chars, place: region ?? unknown, date: date ?? unknown });
  return { id: `urn:tifa:text:${textHash}`, title, href: `${origin}/speeches/${id}`, updated: storedAt, summary };
}
