import { normalisePhrase } from "#lib/text/match/match-text.ts";
import type { Lexicon, Slogan } from "./types.ts";

/** A string that the matcher looks for, and whose it is. */
export interface SloganPattern {
  text: string;
  /** Index in `lexicon.slogans`. */
  slogan: number;
  /** 0 for the canonical form, `k` for `variants[k - 1]`. */
  variant: number;
}

/** Canonical form first, then the variants: the index is the `variant` of patterns and occurrences. */
export function formsOf(slogan: Slogan): string[] {
  return [slogan.slogan, ...slogan.variants];
}

/**
 * A form in the match text: as written and, because the comma inside a slogan does not matter
 * (不忘初心、牢记使命), also without it. One or two strings, or none for a form that has fewer than two
 * characters there and cannot be counted.
 */
export function patternTextsOf(form: string): string[] {
  const written = normalisePhrase(form);
  const bare = written.replace(/[，、,﹐]/g, "");
  return [...new Set([written, bare])].filter((text) => text.length >= 2);
}

/** Letters of a form up to which every way to write it large and small is looked for. */
const MOST_CASED_LETTERS = 6;

/**
 * A form in every case of its Latin letters, as typed first, so that GDP and gdp are one slogan; of many
 * letters as typed, small and large. The form alone where it has none.
 */
function caseVariants(form: string): string[] {
  const letters = form.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0) return [form];
  const plain = [form, form.toLowerCase(), form.toUpperCase()].filter((text) => text.length === form.length);
  return [...new Set(letters > MOST_CASED_LETTERS ? plain : [form, ...casings(form)])];
}

function casings(form: string): string[] {
  return [...form].reduce<string[]>(
    (heads, character) => {
      const choices = /\p{Script=Latin}/u.test(character) ? [character.toLowerCase(), character.toUpperCase()] : [character];
      return heads.flatMap((head) => choices.map((choice) => head + choice));
    },
    [""],
  );
}

/** Every pattern of a lexicon. Where two forms have the same pattern, the first keeps it. */
export function patternsOf(lexicon: Lexicon): SloganPattern[] {
  const seen = new Set<string>();
  const patterns: SloganPattern[] = [];
  lexicon.slogans.forEach((entry, slogan) => {
    formsOf(entry).forEach((form, variant) => {
      for (const text of patternTextsOf(form).flatMap(caseVariants)) {
        if (!seen.has(text)) patterns.push({ text, slogan, variant });
        seen.add(text);
      }
    });
  });
  return patterns;
}
