import type { Corpus } from "#lib/corpus/corpus.ts";
import { isWord, lastAtOrBefore, pieceStarts, type SpeechWords, type WordPlaces } from "#lib/corpus/strings/word-places.ts";
import type { HitTable } from "./hit-table.ts";
import { type WordCount, WordTally } from "./word-tally.ts";

export interface CollocateWindows {
  words: WordCount[];
  /** Occurrences of the node. */
  nodes: number;
  /** Words that lie in the window of at least one node, each counted once. */
  windowSize: number;
}

/**
 * Counts the words around every hit: at most `span` words to each side, within the hit's sentence, without
 * the words that the hit itself covers in whole or in part. A word in the windows of two hits counts once, on
 * the side of the first.
 *
 * @param members positions of the speeches; their words must have been loaded
 */
export function collocateWindows(
  { cache }: Corpus,
  table: HitTable,
  words: WordPlaces,
  members: readonly number[],
  span: number,
): CollocateWindows {
  const tally = new WordTally(cache.units);
  let [nodes, windowSize] = [0, 0];
  for (const speech of members) {
    const [first, end] = [table.offsets[speech]!, table.offsets[speech + 1]!];
    if (first === end) continue;
    nodes += end - first;
    const base = cache.starts[speech]!;
    const walk = new WindowWalk(words.of(speech), span);
    for (let hit = first; hit < end; hit++)
      windowSize += walk.visit(table.starts[hit]! - base, table.ends[hit]! - base, (from, to, side) =>
        tally.add(base + from, base + to, side, speech),
      );
  }
  return { words: tally.counts(), nodes, windowSize };
}

type Visit = (from: number, to: number, side: "left" | "right") => void;

/** Walks the windows of one speech's hits and remembers which words were met. */
class WindowWalk {
  private readonly words: SpeechWords;
  private readonly span: number;
  private readonly starts: Int32Array;
  private readonly met: Uint8Array;

  constructor(words: SpeechWords, span: number) {
    this.words = words;
    this.span = span;
    this.starts = pieceStarts(words.pieces);
    this.met = new Uint8Array(words.pieces.length);
  }

  /** @returns words met for the first time */
  visit(start: number, end: number, visit: Visit): number {
    const { sentenceStarts } = this.words;
    const sentence = lastAtOrBefore(sentenceStarts, start);
    const lastSentence = lastAtOrBefore(sentenceStarts, end - 1);
    const from = sentenceStarts[sentence] ?? 0;
    const to = sentenceStarts[lastSentence + 1] ?? Number.POSITIVE_INFINITY;
    const before = this.walk(lastAtOrBefore(this.starts, start) - 1, -1, from, to, visit);
    return before + this.walk(lastAtOrBefore(this.starts, end - 1) + 1, 1, from, to, visit);
  }

  private walk(piece: number, step: 1 | -1, from: number, to: number, visit: Visit): number {
    const { pieces } = this.words;
    let fresh = 0;
    for (let at = piece, left = this.span; left > 0 && at >= 0 && at < pieces.length; at += step) {
      const start = this.starts[at]!;
      if (start < from || start >= to) break;
      if (!isWord(pieces[at]!)) continue;
      left -= 1;
      if (this.met[at] === 1) continue;
      this.met[at] = 1;
      fresh += 1;
      visit(start, this.starts[at + 1]!, step === 1 ? "right" : "left");
    }
    return fresh;
  }
}
