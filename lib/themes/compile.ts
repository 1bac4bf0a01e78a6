import { buildPatternTrie, type PatternTrie } from "#lib/text/match/pattern-trie.ts";
import { byId, TERM_WEIGHTS, type TermStrength, type Theme, type ThemeSet } from "./types.ts";
import { toWord, wordParts } from "./word.ts";

/**
 * `term` counts for its theme, `mask` silences what it contains, `companion` lets the words of a group count.
 */
export type WordRole = "term" | "mask" | "companion";

/** A word as the coder looks for it. */
export interface Word {
  theme: number;
  role: WordRole;
  text: string;
  strength: TermStrength;
  weight: number;
  /** Which set of companions it needs or, for a companion, belongs to; -1 for none. */
  companions: number;
  /** For a mask, why it masks. */
  why: string;
  /** True for `A…B`. */
  hasGap: boolean;
  /** The pattern that A is; -1 for a word without a gap. */
  opening: number;
}

/** A string to be found and the words that are there where it is found: it is the word, or the B of `A…B`. */
export interface Pattern {
  text: string;
  words: number[];
  /** True where it is the A of some `A…B`. */
  opens: boolean;
}

/** All themes' words in one trie, so that a text is read once whatever the number of themes. */
export interface CompiledThemes {
  /** By id. */
  themes: Theme[];
  words: Word[];
  patterns: Pattern[];
  trie: PatternTrie;
  companionSets: number;
}

/** Compiles a theme set; takes milliseconds, so a changed theme is in force at once. */
export function compileThemes(set: ThemeSet): CompiledThemes {
  const words: Word[] = [];
  let companionSets = 0;
  const themes = [...set.themes].sort(byId);
  const claimed = claimedWords(themes);
  themes.forEach((theme, index) => {
    const isOwn = (text: string) => theme.role === "theme" || !claimed.has(toWord(text));
    for (const group of theme.terms) {
      const companions = group.requires.length === 0 ? -1 : companionSets++;
      for (const text of group.words.filter(isOwn)) words.push(newWord(index, "term", text, group.strength, companions));
      for (const text of group.requires) words.push(newWord(index, "companion", text, group.strength, companions));
    }
    for (const text of theme.slogans) words.push(newWord(index, "term", text, "strong", -1));
    for (const { text, why } of theme.exclusions) words.push({ ...newWord(index, "mask", text, "weak", -1), why });
  });
  const patterns = gatherPatterns(words);
  return { themes, words, patterns, trie: buildPatternTrie(patterns.map(({ text }) => text)), companionSets };
}

/**
 * A word that decides for a theme is no longer about something else: the background file need not be edited
 * when a theme is added.
 */
function claimedWords(themes: readonly Theme[]): Set<string> {
  const coded = themes.filter(({ role }) => role === "theme");
  const decisive = (theme: Theme) =>
    theme.terms.filter(({ strength, requires }) => TERM_WEIGHTS[strength] >= TERM_WEIGHTS.medium && requires.length === 0);
  return new Set(coded.flatMap((theme) => [...decisive(theme).flatMap(({ words }) => words), ...theme.slogans]).map(toWord));
}

function newWord(theme: number, role: WordRole, text: string, strength: TermStrength, companions: number): Word {
  return { theme, role, text, strength, weight: TERM_WEIGHTS[strength], companions, why: "", hasGap: text.includes("…"), opening: -1 };
}

/** Two themes may list the same word; the trie wants each string once. */
function gatherPatterns(words: readonly Word[]): Pattern[] {
  const patterns: Pattern[] = [];
  const byText = new Map<string, number>();
  const patternOf = (text: string): number => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, patterns.length);
    return patterns.push({ text, words: [], opens: false }) - 1;
  };
  words.forEach((word, index) => {
    const [opening, closing] = wordParts(word.text).map(patternOf);
    if (opening === undefined) throw new RangeError(`word ${index} is empty`);
    patterns[closing ?? opening]?.words.push(index);
    if (closing === undefined) return;
    word.opening = opening;
    const first = patterns[opening];
    if (first !== undefined) first.opens = true;
  });
  return patterns;
}
