import { selectPieceLengths, selectSentenceStarts } from "#lib/queries/index.ts";
import type { Corpus } from "../corpus.ts";
import { memoize } from "../memoize.ts";
import type { StateSource } from "../state.ts";

/** Where the words and sentences of one speech lie in its match text. */
export interface SpeechWords {
  /** Length of every piece; the high bit is set on pieces that are no word. */
  pieces: Uint8Array;
  /** Where its sentences begin, ascending. */
  sentenceStarts: Int32Array;
}

const BATCH_SPEECHES = 300;

/** The words of one state of the corpus, fetched as far as they were asked for; 0.7 bytes a character. */
export class WordPlaces {
  private readonly words = new Map<number, SpeechWords>();
  private readonly corpus: Corpus;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
  }

  /** Fetches what is missing for speeches at positions of the corpus. */
  async load(speeches: readonly number[]): Promise<void> {
    const missing = speeches.filter((speech) => !this.words.has(speech));
    for (let from = 0; from < missing.length; from += BATCH_SPEECHES) await this.fetch(missing.slice(from, from + BATCH_SPEECHES));
  }

  of(speech: number): SpeechWords {
    const words = this.words.get(speech);
    if (words === undefined) throw new RangeError(`the words of speech ${speech} were not loaded`);
    return words;
  }

  private async fetch(speeches: readonly number[]): Promise<void> {
    const { db } = this.corpus;
    const indexOf = new Map(speeches.map((speech) => [this.corpus.speeches[speech]!.id, speech]));
    const ids = [...indexOf.keys()];
    const [pieces, sentences] = await Promise.all([selectPieceLengths(db, ids), selectSentenceStarts(db, ids)]);
    const starts = new Map(sentences.map(({ speechId, matchStarts }) => [speechId, Int32Array.from(matchStarts)]));
    for (const { speechId, pieceLengths } of pieces)
      this.words.set(indexOf.get(speechId)!, { pieces: pieceLengths, sentenceStarts: starts.get(speechId) ?? new Int32Array() });
  }
}

/** The words of a corpus; kept as long as it is. */
export const wordPlaces = memoize(["corpus"], async (source: StateSource<"corpus">) => new WordPlaces(await source.corpus()));

export function isWord(piece: number): boolean {
  return piece < 0x80;
}

/** Where every piece of a speech begins, and last where the text ends. */
export function pieceStarts(pieces: Uint8Array): Int32Array {
  const starts = new Int32Array(pieces.length + 1);
  for (let piece = 0; piece < pieces.length; piece++) starts[piece + 1] = starts[piece]! + (pieces[piece]! & 0x7f);
  return starts;
}

/**
 * Index of the last of some ascending positions that is at or before a position; -1 when all lie behind it.
 */
export function lastAtOrBefore(positions: Int32Array, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
