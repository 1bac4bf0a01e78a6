import { normalisePhrase } from "#lib/text/match/match-text.ts";

const GAP = "…";

/** A word as the match text has it: no spaces, no quotation marks, one form of comma. */
export function toWord(word: string): string {
  return word.split(GAP).map(normalisePhrase).join(GAP);
}

/** The one or two strings that have to be found for a word: `保护…环境` has two. */
export function wordParts(word: string): string[] {
  return word.split(GAP).map(normalisePhrase);
}
