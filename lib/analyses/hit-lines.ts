import { AppError } from "#lib/errors.ts";
import { type SentenceAnchor, type SpeechTextRow, selectDisplayTexts, selectSentenceAnchors } from "#lib/queries/index.ts";
import { kwicLine } from "#lib/text/kwic.ts";
import type { Row } from "#lib/types.ts";
import type { AnalysisContext } from "./context.ts";
import type { Corpus } from "./corpus.ts";
import { DisplayPlaces } from "./display-places.ts";
import type { Hit } from "./hit-table.ts";

/** Fetches the sentences and texts that some hits stand in and makes a concordance line of each hit. */
export async function hitLines(
  context: AnalysisContext,
  corpus: Corpus,
  hits: readonly Hit[],
  { phrases, window }: { phrases: readonly string[]; window: number },
): Promise<Row[]> {
  const texts = await textsAround(context, corpus, hits);
  return hits.map((hit) => {
    const speech = corpus.speeches[hit.speech]!;
    const found = texts.get(speech.id);
    if (found === undefined) throw new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
    const first = corpus.cache.starts[hit.speech]!;
    const { start, end } = found.places.display(hit.start - first, hit.end - first);
    return {
      speechId: speech.id,
      phrase: phrases[hit.pattern] ?? "",
      title: speech.title,
      year: speech.year,
      sentence: found.sentences[found.places.sentenceAt(hit.start - first)] ?? -1,
      start,
      end,
      ...kwicLine(found.text, start, end, window),
      textHash: speech.textHash,
    };
  });
}

interface FoundText {
  text: string;
  places: DisplayPlaces;
  /** Number within the speech of each sentence that `places` knows. */
  sentences: number[];
}

async function textsAround(context: AnalysisContext, corpus: Corpus, hits: readonly Hit[]): Promise<Map<number, FoundText>> {
  const ids: number[] = [];
  const positions: number[] = [];
  for (const { speech, start, end } of hits)
    for (const position of [start, end - 1]) {
      ids.push(corpus.speeches[speech]!.id);
      positions.push(position - corpus.cache.starts[speech]!);
    }
  const indexOf = new Map(hits.map(({ speech }) => [corpus.speeches[speech]!.id, speech]));
  const [anchors, texts] = await Promise.all([
    selectSentenceAnchors(context.db, ids, positions),
    selectDisplayTexts(context.db, [...indexOf.keys()]),
  ]);
  const bySpeech = new Map<number, SentenceAnchor[]>();
  for (const anchor of anchors) bySpeech.set(anchor.speechId, [...(bySpeech.get(anchor.speechId) ?? []), anchor]);
  return new Map(
    texts.map(({ speechId, text }) => [
      speechId,
      foundText(speechId, text, matchTextOf(corpus, indexOf.get(speechId)!), bySpeech.get(speechId) ?? []),
    ]),
  );
}

function matchTextOf({ cache }: Corpus, speech: number): string {
  return cache.bytes.toString("utf16le", cache.starts[speech]! * 2, (cache.starts[speech + 1]! - 1) * 2);
}

/** A speech of which only the sentences around hits are known. */
function foundText(speechId: number, text: string, matchText: string, anchors: readonly SentenceAnchor[]): FoundText {
  const known = [...new Map(anchors.filter(({ sentence }) => sentence >= 0).map((anchor) => [anchor.sentence, anchor])).values()];
  known.sort((a, b) => a.sentence - b.sentence);
  const row: SpeechTextRow = {
    speechId,
    text,
    matchText,
    corrected: anchors[0]?.corrected ?? false,
    paragraphs: [],
    kinds: [],
    headingLevels: [],
    charCounts: [],
    starts: known.map(({ start }) => start),
    ends: known.map(({ end }) => end),
    matchStarts: known.map(({ matchStart }) => matchStart),
    matchEnds: known.map(({ matchEnd }) => matchEnd),
  };
  return { text, places: new DisplayPlaces(row), sentences: known.map(({ sentence }) => sentence) };
}
