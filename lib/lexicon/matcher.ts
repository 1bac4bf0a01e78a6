import { buildPatternTrie } from "#lib/text/match/pattern-trie.ts";
import { guardsOf, type SloganGuards } from "./guards.ts";
import { patternsOf } from "./patterns.ts";
import { SloganScan } from "./slogan-scan.ts";
import type { Lexicon, Slogan, SloganSink } from "./types.ts";

export type { SloganSink } from "./types.ts";

export interface SloganOccurrence {
  /** Index in `matcher.slogans`. */
  slogan: number;
  variant: number;
  /** Half-open UTF-16 positions in the match text. */
  start: number;
  end: number;
  /** False if it lies inside a strictly longer occurrence of another slogan. */
  standalone: boolean;
  /** Index of the longest slogan that contains it, or -1. */
  container: number;
}

/**
 * Finds slogans in match text (not display text) by the counting rules: every slogan independently of the
 * others, and for one slogan the leftmost occurrences of any of its forms that do not overlap, at one place
 * the longest form.
 */
export interface SloganMatcher {
  slogans: readonly Slogan[];
  /** Hash of the lexicon it was built from. */
  lexiconHash: string;
  /**
   * Reports the occurrences within `text[start, end)` in the order of their starts, longer before shorter.
   * Allocates nothing per occurrence, so it runs over a whole corpus in one (shared) buffer. Neither guards
   * nor matches look beyond the range: call it once a speech.
   * @param exclude ascending, disjoint half-open ranges [start, end, start, end, …] that count as absent:
   *   masks, headings
   */
  countSlogans(text: Uint16Array, start: number, end: number, sink: SloganSink, exclude?: ArrayLike<number>): void;
  /** The same for one string, as a list. */
  matchSlogans(matchText: string, exclude?: ArrayLike<number>): SloganOccurrence[];
}

/**
 * Builds the matcher of a lexicon; 2,000 slogans take some ten milliseconds. One matcher serves one scan at a
 * time: do not scan from within a sink.
 */
export function buildMatcher(lexicon: Lexicon): SloganMatcher {
  const patterns = patternsOf(lexicon);
  const trie = buildPatternTrie(patterns.map(({ text }) => text));
  const guards: (SloganGuards | null)[] = lexicon.slogans.map(guardsOf);
  const scan = new SloganScan(trie, patterns, guards);
  const countSlogans: SloganMatcher["countSlogans"] = (text, start, end, sink, exclude = []) => scan.run(text, start, end, sink, exclude);
  return {
    slogans: lexicon.slogans,
    lexiconHash: lexicon.hash,
    countSlogans,
    matchSlogans(matchText, exclude) {
      const occurrences: SloganOccurrence[] = [];
      const sink: SloganSink = (slogan, variant, start, end, container) =>
        occurrences.push({ slogan, variant, start, end, standalone: container === -1, container });
      countSlogans(unitsOf(matchText), 0, matchText.length, sink, exclude);
      return occurrences;
    },
  };
}

/** The UTF-16 units of a string. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
