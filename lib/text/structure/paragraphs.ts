import type { MatchText } from "../match/match-text.ts";
import { BREAK, INVISIBLE, SPACE, UNIT_CLASS } from "../match/unit-classes.ts";

/** A paragraph that holds text, with the white space around it left out. Half-open positions. */
export interface Paragraph {
  matchStart: number;
  matchEnd: number;
  start: number;
  end: number;
}

/** Paragraphs of a match text, in order; empty for an empty text. */
export function findParagraphs(display: string, match: MatchText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const { text, offsets } = match;
  let start = 0;
  for (let matchStart = 0; matchStart < text.length; ) {
    const lineEnd = text.indexOf("\n", matchStart);
    const matchEnd = lineEnd === -1 ? text.length : lineEnd;
    const end = offsets[matchEnd]!;
    paragraphs.push({ matchStart, matchEnd, start: skipBlank(display, start, end, 1), end: skipBlank(display, end, start, -1) });
    start = end;
    matchStart = matchEnd + 1;
  }
  return paragraphs;
}

/** Moves from `from` towards `to` over white space, line ends and invisible characters. */
export function skipBlank(display: string, from: number, to: number, step: 1 | -1): number {
  let at = from;
  while (at !== to) {
    const unitClass = UNIT_CLASS[display.charCodeAt(step === 1 ? at : at - 1)];
    if (unitClass !== SPACE && unitClass !== BREAK && unitClass !== INVISIBLE) break;
    at += step;
  }
  return at;
}
