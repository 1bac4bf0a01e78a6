import { type AtomEntry, atomFeed } from "#lib/export/index.ts";
import { getTranslate, resolveLocale, type Translate } from "#lib/i18n/index.ts";
import { type NewSpeech, selectNewestSpeeches } from "#lib/queries/index.ts";
import { requestOrigin } from "../_ui/request.ts";
import { serverState } from "./context.ts";
import { errorResponse } from "./error-response.ts";

interface Feed {
  /** Its address on this server. */
  path: string;
  /** Key of its title. */
  title: string;
  /** Most entries. */
  most: number;
  entryOf(speech: NewSpeech, origin: string, t: Translate): Promise<AtomEntry> | AtomEntry;
}

/** Answers with the speeches that came in last as an Atom feed, in the language that is asked for. */
export async function answerFeed(request: Request, { path, title, most, entryOf }: Feed): Promise<Response> {
  try {
    const origin = await requestOrigin();
    const search = new URL(request.url).searchParams;
    const t = getTranslate(resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") }));
    const entries: AtomEntry[] = [];
    for (const speech of await selectNewestSpeeches(serverState().db.read, most)) entries.push(await entryOf(speech, origin, t));
    const id = `${origin}${path}`;
    return new Response(atomFeed({ id, self: `${id}?lang=${t.locale}`, title: t(title), entries }), {
      headers: { "content-type": "application/atom+xml; charset=utf-8" },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
