import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { DisplayPlaces } from "#lib/corpus/strings/display-places.ts";
import { type SentenceSlice, type SpeechTextRow, selectSentenceSlices, selectSpeechTexts } from "#lib/queries/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import type { Hit } from "./hit-table.ts";

/** Where a hit stands in its speech's display text, with enough of that text to show its context. */
export interface HitPlace {
  /** 0-based number of its sentence; -1 outside all sentences. */
  sentence: number;
  /** Half-open positions in the display text. */
  start: number;
  end: number;
  /** Display text around it, and the position in the display text where that begins. */
  text: string;
  textStart: number;
}

/**
 * Leads hits of the match text back to the display text. Only the sentences around them are fetched and
 * folded again; where a sentence does not fold to its match text on its own, or a hit reaches over its end,
 * the whole speech is.
 *
 * @returns one place a hit, in their order; null for hits of speeches that are gone
 */
export async function hitPlaces(
  context: AnalysisContext,
  corpus: Corpus,
  hits: readonly Hit[],
  windowUnits: number,
): Promise<(HitPlace | null)[]> {
  const ids = hits.map(({ speech }) => corpus.speeches[speech]!.id);
  const positions = hits.map(({ speech, start }) => start - corpus.cache.starts[speech]!);
  const sentences = bySpeech(corpus, hits, await selectSentenceSlices(context.db, ids, positions, windowUnits));
  const places = hits.map((hit) => placeIn(sentences.get(hit.speech) ?? [], hit, corpus));
  const left = hits.filter((_, index) => places[index] === null);
  const wholes = await wholeSpeeches(context, corpus, left);
  return places.map((place, index) => place ?? placeInWhole(wholes.get(hits[index]!.speech), hits[index]!, corpus));
}

/** A fetched sentence, folded again. */
interface FoldedSentence extends SentenceSlice {
  /**
   * Display position of each match unit within the sentence; null where it folds otherwise than within its
   * speech.
   */
  offsets: Int32Array | null;
}

function bySpeech(corpus: Corpus, hits: readonly Hit[], slices: readonly SentenceSlice[]): Map<number, FoldedSentence[]> {
  const speechOf = new Map(hits.map(({ speech }) => [corpus.speeches[speech]!.id, speech]));
  const found = new Map<number, FoldedSentence[]>();
  for (const slice of slices) {
    const speech = speechOf.get(slice.speechId)!;
    const folded = { ...slice, offsets: foldedOffsets(corpus, speech, slice) };
    const known = found.get(speech);
    if (known === undefined) found.set(speech, [folded]);
    else known.push(folded);
  }
  return found;
}

function foldedOffsets({ cache }: Corpus, speech: number, slice: SentenceSlice): Int32Array | null {
  const { start, end, sliceStart, matchStart, matchEnd, corrected } = slice;
  const folded = toMatchText(slice.slice.slice(start - sliceStart, end - sliceStart), { correct: corrected });
  const first = cache.starts[speech]!;
  const stored = cache.bytes.toString("utf16le", (first + matchStart) * 2, (first + matchEnd) * 2);
  return folded.text === stored ? folded.offsets : null;
}

function placeIn(sentences: readonly FoldedSentence[], hit: Hit, { cache }: Corpus): HitPlace | null {
  const [from, last] = [hit.start - cache.starts[hit.speech]!, hit.end - 1 - cache.starts[hit.speech]!];
  const sentence = sentences.findLast(({ matchStart }) => matchStart <= from);
  if (sentence === undefined || sentence.offsets === null || last >= sentence.matchEnd) return null;
  const start = sentence.start + sentence.offsets[from - sentence.matchStart]!;
  const end = sentence.start + sentence.offsets[last - sentence.matchStart]!;
  const isPair = (sentence.slice.codePointAt(end - sentence.sliceStart) ?? 0) > 0xffff;
  return { sentence: sentence.sentence, start, end: end + (isPair ? 2 : 1), text: sentence.slice, textStart: sentence.sliceStart };
}

async function wholeSpeeches(
  context: AnalysisContext,
  corpus: Corpus,
  hits: readonly Hit[],
): Promise<Map<number, { row: SpeechTextRow; places: DisplayPlaces }>> {
  if (hits.length === 0) return new Map();
  const speechOf = new Map(hits.map(({ speech }) => [corpus.speeches[speech]!.id, speech]));
  const rows = await selectSpeechTexts(context.db, [...speechOf.keys()]);
  return new Map(rows.map((row) => [speechOf.get(row.speechId)!, { row, places: new DisplayPlaces(row) }]));
}

function placeInWhole(whole: { row: SpeechTextRow; places: DisplayPlaces } | undefined, hit: Hit, { cache }: Corpus): HitPlace | null {
  if (whole === undefined) return null;
  const first = cache.starts[hit.speech]!;
  const { start, end } = whole.places.display(hit.start - first, hit.end - first);
  return { sentence: whole.places.sentenceAt(hit.start - first), start, end, text: whole.row.text, textStart: 0 };
}
