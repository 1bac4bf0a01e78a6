import type { SpeechTextRow } from "#lib/queries/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";

/**
 * Leads positions of a speech's match text back to its display text. A few sentences are folded again instead
 * of the whole speech; where a sentence on its own folds differently than within its speech, the whole speech
 * is folded after all.
 */
export class DisplayPlaces {
  private readonly speech: SpeechTextRow;
  private readonly bySentence = new Map<number, Int32Array | null>();
  private whole: Int32Array | null = null;

  constructor(speech: SpeechTextRow) {
    this.speech = speech;
  }

  /** Number of the sentence that holds a match position; -1 outside all sentences. */
  sentenceAt(matchPosition: number): number {
    const { matchStarts, matchEnds } = this.speech;
    let low = 0;
    let high = matchStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (matchStarts[middle]! <= matchPosition) low = middle + 1;
      else high = middle;
    }
    return low > 0 && matchPosition < matchEnds[low - 1]! ? low - 1 : -1;
  }

  /**
   * Half-open display positions of a half-open match span; the end is behind its last character, not before
   * the next one.
   */
  display(matchStart: number, matchEnd: number): { start: number; end: number } {
    const start = this.offsetOf(matchStart);
    const last = this.offsetOf(matchEnd - 1);
    const { text } = this.speech;
    return { start, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
  }

  private offsetOf(matchPosition: number): number {
    const sentence = this.sentenceAt(matchPosition);
    const local = sentence === -1 ? null : this.sentenceOffsets(sentence);
    if (local === null) return this.wholeOffsets()[matchPosition]!;
    return this.speech.starts[sentence]! + local[matchPosition - this.speech.matchStarts[sentence]!]!;
  }

  private sentenceOffsets(sentence: number): Int32Array | null {
    const known = this.bySentence.get(sentence);
    if (known !== undefined) return known;
    const { text, matchText, starts, ends, matchStarts, matchEnds, corrected } = this.speech;
    const folded = toMatchText(text.slice(starts[sentence], ends[sentence]), { correct: corrected });
    const offsets = folded.text === matchText.slice(matchStarts[sentence], matchEnds[sentence]) ? folded.offsets : null;
    this.bySentence.set(sentence, offsets);
    return offsets;
  }

  private wholeOffsets(): Int32Array {
    this.whole ??= toMatchText(this.speech.text, { correct: this.speech.corrected }).offsets;
    return this.whole;
  }
}
