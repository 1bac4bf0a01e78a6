import type { Translate } from "#lib/i18n/index.ts";
import type { NewSpeech } from "#lib/queries/index.ts";
import { answerFeed } from "../../_server/answer-feed.ts";

export const dynamic = "force-dynamic";

/** Entries of the feed; who asks once a week misses none of an ordinary week. */
const MOST_ENTRIES = 50;

/** `GET /api/feed`: the speeches that came in last, as Atom. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, { path: "/api/feed", title: "nation.feed.title", most: MOST_ENTRIES, entryOf });
}

/** A text keeps its hash for ever; ids are this store's own. */
function entryOf({ id, title, date, region, chars, textHash, storedAt }: NewSpeech, origin: string, t: Translate) {
  const unknown = t("nation.feed.unknown");
  const summary = t("nation.feed.entry", { chars, place: region ?? unknown, date: date ?? unknown });
  return { id: `urn:tifa:text:${textHash}`, title, href: `${origin}/speeches/${id}`, updated: storedAt, summary };
}
