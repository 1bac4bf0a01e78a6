import { loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { formsOf } from "#lib/lexicon/patterns.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";

/** A wording that nobody used before a year. */
export interface DatedForm {
  form: string;
  year: number;
}

/** Shorter wordings are everyday words before they are slogans. */
const SHORTEST = 4;
const WITNESSES = 2;
/** How the lexicon begins the source of a year in which a wording was merely seen: others may have said it before. */
const SEEN = "见于";

/**
 * The forms of the lexicon's slogans whose year of introduction is known, the youngest first. The user's
 * slogans are not asked: their years are guesses.
 */
export function datedForms(): DatedForm[] {
  const { slogans } = loadLexicon({ userFolder: null });
  return slogans
    .flatMap((slogan) =>
      slogan.introduced === null || slogan.source.startsWith(SEEN)
        ? []
        : formsOf(slogan).map((form) => ({ form: normalisePhrase(form), year: slogan.introduced ?? 0 })),
    )
    .filter(({ form }) => form.length >= SHORTEST && !/[*…|]/.test(form))
    .sort((a, b) => b.year - a.year);
}

/**
 * The year before which a text was hardly spoken: that of the second youngest slogan in it, since one alone
 * may be words that somebody said before they were a slogan. Null for a text with fewer than two.
 */
export function earliestYear(matchText: string, forms: readonly DatedForm[]): { year: number; sentence: string } | null {
  const found: DatedForm[] = [];
  for (const candidate of forms) {
    if (!matchText.includes(candidate.form) || found.some(({ form }) => form.includes(candidate.form) || candidate.form.includes(form)))
      continue;
    found.push(candidate);
    if (found.length === WITNESSES) return { year: candidate.year, sentence: candidate.form };
  }
  return null;
}
