import type { Corpus } from "#lib/corpus/corpus.ts";
import type { SloganMatcher } from "#lib/lexicon/matcher.ts";
import type { Passage } from "#lib/text/reuse/passage.ts";
import { type ReuseText, toReuseText } from "#lib/text/reuse/reuse-text.ts";

/** One speech as the search for reuse sees it; places count from the start of its match text. */
export function reuseTextOf({ cache }: Corpus, speech: number, matcher: SloganMatcher): ReuseText {
  const start = cache.starts[speech]!;
  const units = cache.units.subarray(start, cache.starts[speech + 1]! - 1);
  return toReuseText(units, 0, units.length, sloganFlags(units, [0, units.length + 1], matcher));
}

/**
 * 1 where a fixed slogan covers a unit of the buffer. `starts` as in the text cache: each text ends one unit
 * before the next begins.
 */
export function sloganFlags(units: Uint16Array, starts: ArrayLike<number>, matcher: SloganMatcher): Uint8Array {
  const flags = new Uint8Array(units.length);
  for (let text = 0; text + 1 < starts.length; text++)
    matcher.countSlogans(units, starts[text]!, starts[text + 1]! - 1, (_slogan, _variant, start, end) => void flags.fill(1, start, end));
  return flags;
}

/** A shared stretch as half-open match positions of two speeches of the corpus. */
export interface MatchPassage {
  speechA: number;
  startA: number;
  endA: number;
  speechB: number;
  startB: number;
  endB: number;
  /** Symbols of the longer side. */
  length: number;
  /** Share of equal symbols, 0 to 1. */
  similarity: number;
}

/** Leads a passage's symbols back to match positions. */
export function matchSpan({ places }: ReuseText, start: number, end: number): { start: number; end: number } {
  return { start: places[start]!, end: places[end - 1]! + 1 };
}

/**
 * How a text's symbols divide: copied from another speech, else fixed slogan, else its own wording. They add
 * up to `symbols`.
 */
export interface ReuseShares {
  symbols: number;
  copied: number;
  slogan: number;
  own: number;
}

/** Divides a text by the passages on its side B. */
export function sharesOf({ symbols, isSlogan }: ReuseText, passages: readonly Pick<Passage, "startB" | "endB">[]): ReuseShares {
  const isCopied = new Uint8Array(symbols.length);
  for (const { startB, endB } of passages) isCopied.fill(1, startB, endB);
  let copied = 0;
  let slogan = 0;
  for (let at = 0; at < symbols.length; at++) {
    if (isCopied[at] === 1) copied += 1;
    else slogan += isSlogan[at]!;
  }
  return { symbols: symbols.length, copied, slogan, own: symbols.length - copied - slogan };
}
