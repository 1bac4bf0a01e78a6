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

/** Every pattern of a lexicon. Where two forms have the same pattern, the first keeps it. */
export function patternsOf(lexicon: Lexicon): SloganPattern[] {
  const seen = new Set<string>();
  const patterns: SloganPattern[] = [];
  lexicon.slogans.forEach((entry, slogan) => {
    formsOf(entry).forEach((form, variant) => {
      for (const text of patternTextsOf(form)) {
        if (!seen.has(text)) patterns.push({ text, slogan, variant });
        seen.add(text);
      }
    });
  });
  return patterns;
}
