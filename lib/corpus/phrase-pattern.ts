import { AppError } from "#lib/errors.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";

/**
 * What a user typed, ready to be searched: alternatives, each a list of literal parts with gaps between them,
 * all in match-text form.
 */
export interface PhrasePattern {
  alternatives: readonly (readonly string[])[];
}

const MOST_ALTERNATIVES = 12;
const MOST_PARTS = 4;

/**
 * Reads `生态|环保` (either) and `推动…高质量发展` (a gap of a few characters within one sentence; `...` and
 * `……` do as well). Everything else is literal, so that no pattern costs more than a few scans of the text.
 *
 * @throws AppError PHRASE_EMPTY when an alternative or part has nothing to count, PHRASE_TOO_COMPLEX beyond
 *   12 alternatives or 4 parts
 */
export function parsePhrasePattern(phrase: string): PhrasePattern {
  const alternatives = phrase.split(/[|｜]/).map((alternative) => alternative.split(/…+|\.{3,}|。{3,}/).map(normalisePhrase));
  if (alternatives.some((parts) => parts.some((part) => part === ""))) {
    throw new AppError("PHRASE_EMPTY", `nothing to count in ${JSON.stringify(phrase)} or in a part of it`, { where: "phrase" });
  }
  if (alternatives.length > MOST_ALTERNATIVES || alternatives.some((parts) => parts.length > MOST_PARTS)) {
    throw new AppError("PHRASE_TOO_COMPLEX", `at most ${MOST_ALTERNATIVES} alternatives with ${MOST_PARTS} parts each`, {
      where: "phrase",
    });
  }
  return { alternatives };
}
