import { invalid } from "./theme-file.ts";
import type { Theme } from "./types.ts";
import { toWord, wordParts } from "./word.ts";

/**
 * Refuses a theme whose words cannot be counted: shorter than two characters (or, in `A…B`, a part shorter
 * than two), or listed twice, since the second listing would silently change the weight of the first.
 *
 * @throws AppError `THEMES_INVALID` naming the file, the field and the word
 */
export function checkWords(theme: Theme, where: string): void {
  for (const word of theme.terms.flatMap((group) => group.requires)) {
    if (toWord(word).length < 2) throw invalid(where, `requires: ${word} is shorter than two characters`);
  }
  const seen = new Map<string, string>();
  for (const [field, word] of listedWords(theme)) {
    if (wordParts(word).some((part) => part.length < 2)) throw invalid(where, `${field}: ${word} is shorter than two characters`);
    const key = toWord(word);
    const first = seen.get(key);
    if (first !== undefined) throw invalid(where, `${field}: ${word} is listed already in ${first}`);
    seen.set(key, field);
  }
}

function listedWords(theme: Theme): [field: string, word: string][] {
  return [
    ...theme.terms.flatMap((group) => group.words.map((word): [string, string] => [`terms (${group.about})`, word])),
    ...theme.slogans.map((word): [string, string] => ["slogans", word]),
    ...theme.exclusions.map((exclusion): [string, string] => ["exclusions", exclusion.text]),
  ];
}
