import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { caseFolded, toFoldedCase } from "#lib/corpus/strings/case-folded.ts";
import { type CaseRule, patternOf } from "#lib/corpus/strings/phrase-pattern.ts";
import { findPlaces } from "#lib/corpus/strings/phrase-places.ts";
import { isWord, lastAtOrBefore, pieceStarts, type SpeechWords, wordPlaces } from "#lib/corpus/strings/word-places.ts";
import { AppError } from "#lib/errors.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import type { Selection } from "../select-corpus.ts";
import { type WordCount, WordTally } from "./word-tally.ts";

/**
 * A phrase with one `*`, which stands for a word: what comes before it and after it, in match-text form; one
 * of them may be empty.
 */
export interface Wildcard {
  before: string;
  after: string;
}

/** The same, with what case means. */
type CasedWildcard = Wildcard & { rule: CaseRule };

export function hasWildcard(phrase: string): boolean {
  return /[*＊]/.test(phrase);
}

/**
 * @throws AppError PHRASE_EMPTY when nothing but the `*` is there, PHRASE_TOO_COMPLEX for more than one `*`
 * or together with `|` or `…`
 */
export function parseWildcard(phrase: string): Wildcard {
  const parts = phrase.split(/[*＊]/);
  const [before = "", after = ""] = parts.map(normalisePhrase);
  if (parts.length !== 2 || /[|｜…]|\.{3}/.test(phrase))
    throw new AppError("PHRASE_TOO_COMPLEX", "one * a phrase, without | and …", { where: "phrase" });
  if (before === "" && after === "")
    throw new AppError("PHRASE_EMPTY", "beside the * there must be something to count", { where: "phrase" });
  return { before, after };
}

/**
 * What stands in the place of the `*`, by the stored words: the rest of a word that the phrase breaks off in,
 * otherwise the next word (between two parts one word or two). Never punctuation, never over a sentence's
 * end. Any order.
 */
export async function wildcardWords(
  context: AnalysisContext,
  { corpus, members }: Selection,
  wildcard: CasedWildcard,
): Promise<WordCount[]> {
  const literal = wildcard.before === "" ? wildcard.after : wildcard.before;
  const places = findPlaces(corpus.cache, patternOf([[literal]], wildcard.rule));
  const speaking = members.filter((speech) => places.offsets[speech + 1]! > places.offsets[speech]!);
  const words = await wordPlaces(context);
  await words.load(speaking);
  const tally = new WordTally(corpus.cache.units);
  for (const speech of speaking) {
    const base = corpus.cache.starts[speech]!;
    const filler = new Filler(corpus, base, words.of(speech), wildcard);
    for (let place = places.offsets[speech]!; place < places.offsets[speech + 1]!; place++) {
      const [from, to] = filler.fill(places.starts[place]! - base, places.ends[place]! - base) ?? [0, 0];
      if (to > from) tally.add(base + from, base + to, "right", speech);
    }
  }
  return tally.counts();
}

/** Finds what fills the `*` beside one occurrence; positions are of the speech's match text. */
class Filler {
  private readonly units: Uint16Array;
  private readonly base: number;
  private readonly words: SpeechWords;
  private readonly starts: Int32Array;
  private readonly wildcard: Wildcard;

  constructor({ cache }: Corpus, base: number, words: SpeechWords, { before, after, rule }: CasedWildcard) {
    const folds = patternOf([[after]], rule).foldsCase;
    this.units = folds ? caseFolded(cache).units : cache.units;
    this.base = base;
    this.words = words;
    this.starts = pieceStarts(words.pieces);
    this.wildcard = { before, after: folds ? toFoldedCase(after) : after };
  }

  fill(start: number, end: number): [from: number, to: number] | null {
    const { before, after } = this.wildcard;
    if (before === "") return this.wordBefore(start);
    const first = this.wordAfter(end, end);
    if (first === null || after === "" || this.follows(first[1], after)) return first;
    const second = this.wordAfter(end, first[1]);
    return second !== null && this.follows(second[1], after) ? [end, second[1]] : null;
  }

  /** From `end` to the end of the word that `at` lies in or before. */
  private wordAfter(end: number, at: number): [number, number] | null {
    const piece = lastAtOrBefore(this.starts, at);
    if (!this.isWordIn(piece, end - 1)) return null;
    return [end, this.starts[piece + 1]!];
  }

  private wordBefore(start: number): [number, number] | null {
    const piece = lastAtOrBefore(this.starts, start - 1);
    if (start === 0 || !this.isWordIn(piece, start)) return null;
    return [this.starts[piece]!, start];
  }

  /** True for a word that stands in the same sentence as a position. */
  private isWordIn(piece: number, position: number): boolean {
    const { pieces, sentenceStarts } = this.words;
    if (piece < 0 || piece >= pieces.length || !isWord(pieces[piece]!)) return false;
    const [from, to] = [this.starts[piece]!, position].sort((a, b) => a - b) as [number, number];
    return lastAtOrBefore(sentenceStarts, from) === lastAtOrBefore(sentenceStarts, to);
  }

  private follows(at: number, part: string): boolean {
    for (let offset = 0; offset < part.length; offset++) if (this.units[this.base + at + offset] !== part.charCodeAt(offset)) return false;
    return true;
  }
}
