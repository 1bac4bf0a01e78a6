import type { AnalysisContext } from "#lib/corpus/context.ts";
import { eachPlace, sloganPlaces } from "#lib/corpus/slogan-places.ts";
import { DisplayPlaces } from "#lib/corpus/strings/display-places.ts";
import { selectSpeechTexts } from "#lib/queries/index.ts";
import type { Selection } from "../../select-corpus.ts";

/** The last sentence of the corpus that says a slogan. */
export interface LastUse {
  speechId: number;
  title: string;
  /** Number of the sentence within the speech. */
  sentence: number;
  /** The sentence itself, as displayed. */
  text: string;
}

/**
 * The last use of each slogan, by the date of its speech (undated ones only where there is no other), by the
 * slogan's index. Slogans that the selection lacks are not in it.
 */
export async function lastUses(
  context: AnalysisContext,
  { corpus, members }: Selection,
  slogans: readonly number[],
): Promise<Map<number, LastUse>> {
  const isMember = new Set(members);
  const places = await sloganPlaces(context);
  const found = new Map<number, { speech: number; start: number }>();
  const dateOf = (speech: number) => corpus.speeches[speech]!.date ?? "";
  for (const slogan of slogans) {
    eachPlace(places, slogan, (place, speech) => {
      if (!isMember.has(speech)) return;
      const known = found.get(slogan);
      if (known === undefined || dateOf(speech) >= dateOf(known.speech)) found.set(slogan, { speech, start: places.starts[place]! });
    });
  }
  const ids = [...new Set([...found.values()].map(({ speech }) => corpus.speeches[speech]!.id))];
  const texts = new Map((await selectSpeechTexts(context.db, ids)).map((text) => [text.speechId, text]));
  const uses = new Map<number, LastUse>();
  for (const [slogan, { speech, start }] of found) {
    const { id, title } = corpus.speeches[speech]!;
    const text = texts.get(id);
    if (text === undefined) continue;
    const sentence = new DisplayPlaces(text).sentenceAt(start - corpus.cache.starts[speech]!);
    uses.set(slogan, { speechId: id, title, sentence, text: text.text.slice(text.starts[sentence], text.ends[sentence]) });
  }
  return uses;
}
