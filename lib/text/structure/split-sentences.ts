import type { MatchText } from "../match/match-text.ts";
import { type Paragraph, skipBlank } from "./paragraphs.ts";
import { salutationLength } from "./salutations.ts";

/** A sentence's place, before it is known what kind it is. Half-open positions. */
export interface Span {
  start: number;
  end: number;
  matchStart: number;
  matchEnd: number;
}

const TERMINATORS = "。！？；";
const CLOSERS = "）》】〕〉］]";
/** What follows belongs to the same sentence: `“……。”，他说`. */
const CONTINUES = "，：,:";
const CLOSING_QUOTES = "”’」』〞〟﹂﹄｣";
const STRAIGHT_QUOTES = "\"'＂＇";

/**
 * Sentences of one paragraph, from its first character to its last, without gaps in the match text.
 * A sentence ends at 。！？；, at …… and at the paragraph's end; closing quotes and brackets after the sign
 * stay with it. A full-width semicolon always ends one, so that a list of clauses becomes a list of
 * sentences. Dots (`8.0%`, `1.`) never do. A salutation ends at its colon.
 */
export function splitSentences(display: string, match: MatchText, paragraph: Paragraph): Span[] {
  const spans: Span[] = [];
  const quotes = new StraightQuotes(display, paragraph.start);
  const { matchStart, matchEnd } = paragraph;
  let start = paragraph.start;
  for (let from = matchStart; from < matchEnd; ) {
    const to = from === matchStart ? firstEnd(match.text, from, matchEnd) : sentenceEnd(match.text, from, matchEnd);
    const end = to >= matchEnd ? paragraph.end : displayEnd(display, match, quotes, to);
    spans.push({ start, end, matchStart: from, matchEnd: to });
    start = skipBlank(display, end, paragraph.end, 1);
    from = to;
  }
  return spans;
}

function firstEnd(text: string, from: number, limit: number): number {
  const greeting = salutationLength(text.slice(from, Math.min(limit, from + 60)));
  return greeting > 0 ? from + greeting : sentenceEnd(text, from, limit);
}

/** Match position after the sentence that begins at `from`. */
function sentenceEnd(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const signs = terminatorLength(text, i);
    if (signs === 0) continue;
    const end = afterClosers(text, i + signs, limit);
    if (end >= limit || !CONTINUES.includes(text.charAt(end))) return Math.min(end, limit);
    i = end - 1;
  }
  return limit;
}

/**
 * Units of the sign that ends a sentence at `i`; 0 for none. A single … ends none: it often stands for a
 * pause.
 */
function terminatorLength(text: string, i: number): number {
  const sign = text.charCodeAt(i);
  if (sign === 0x3002 || sign === 0xff01 || sign === 0xff1f || sign === 0xff1b) return 1;
  if (sign === 0x2026 && text.charCodeAt(i + 1) === 0x2026) return 2;
  return sign === 0x2e && text.startsWith("...", i) ? 3 : 0;
}

function afterClosers(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (CLOSERS.includes(text.charAt(at)) || TERMINATORS.includes(text.charAt(at)) || "….".includes(text.charAt(at)))) at++;
  return at;
}

/**
 * Display position after a sentence that ends before match position `to`: closing quotes go with it, opening
 * ones do not.
 */
function displayEnd(display: string, match: MatchText, quotes: StraightQuotes, to: number): number {
  const next = match.offsets[to]!;
  let end = afterCharacter(display, match.offsets[to - 1]!);
  for (let at = end; at < next; at++) {
    const character = display.charAt(at);
    if (CLOSING_QUOTES.includes(character)) end = at + 1;
    else if (STRAIGHT_QUOTES.includes(character)) {
      if (!quotes.closes(at)) break;
      end = at + 1;
    } else if (skipBlank(display, at, at + 1, 1) === at) break;
  }
  return end;
}

function afterCharacter(display: string, at: number): number {
  return at + ((display.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Tells opening straight quotes from closing ones by their turn. To be asked from left to right: every unit
 * is read once.
 */
class StraightQuotes {
  private at: number;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly display: string,
    start: number,
  ) {
    this.at = start;
  }

  /** True when an odd number of such quotes stands before this one in the paragraph. */
  closes(position: number): boolean {
    for (; this.at < position; this.at++) {
      const character = this.display.charAt(this.at);
      if (STRAIGHT_QUOTES.includes(character)) this.counts.set(character, (this.counts.get(character) ?? 0) + 1);
    }
    return (this.counts.get(this.display.charAt(position)) ?? 0) % 2 === 1;
  }
}
