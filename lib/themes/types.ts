import type { Sentence } from "#lib/types.ts";

/** A name or a text in both languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

export const TERM_WEIGHTS = { strong: 1.1, medium: 0.7, weak: 0.25, against: -0.8 } as const;
/**
 * `strong` decides alone; two `medium` ones decide together; `weak` ones only tip a balance; `against` says
 * that the theme's words serve another matter.
 */
export type TermStrength = keyof typeof TERM_WEIGHTS;

/**
 * Words that carry a theme with the same strength. A word may be `A…B`: A and then B in one clause, at most
 * 12 characters apart.
 */
export interface TermGroup {
  about: string;
  strength: TermStrength;
  words: string[];
  /** When not empty, a word of the group counts only if one of these stands in the same sentence. */
  requires: string[];
}

/** A longer expression in which the theme's words mean something else; it masks every word inside it. */
export interface Exclusion {
  text: string;
  why: string;
}

/**
 * How far the surroundings of a sentence may speak for it; all numbers are shares of the score that codes a
 * sentence (1).
 */
export interface ContextRule {
  /** Added when the heading directly above is fully about the theme. */
  heading: number;
  /** Factor per sentence of distance from that heading, 0..1. */
  decay: number;
  /** Added when all the sentences around are fully about the theme. */
  neighbours: number;
}

/** A colour on light paper and one on dark, both as `#rrggbb`. */
export interface ThemeColour {
  light: string;
  dark: string;
}

/** One theme as its data file states it: nothing else in the project knows its name, colour or place. */
export interface Theme {
  id: string;
  /**
   * `theme`: coded and shown. `background`: never coded; its words say that a sentence is about something
   * else, so context counts less.
   */
  role: "theme" | "background";
  label: Bilingual;
  description: Bilingual;
  /** Null where the file states none: the charts then give it one that no other theme has. */
  colour: ThemeColour | null;
  /** Where it stands in lists and charts, smaller first; null after those that state one, by id. */
  order: number | null;
  terms: TermGroup[];
  slogans: string[];
  exclusions: Exclusion[];
  /** A sentence is coded when its score reaches this. */
  threshold: number;
  /**
   * 0..1: the largest share of its score that the theme loses in a sentence that is mostly about other
   * things.
   */
  dilution: number;
  context: ContextRule;
  /** Sentences written for the project; they are the theme's tests. */
  examples: { match: string[]; noMatch: string[] };
}

/**
 * The order in which themes are coded, whatever order they are shown in: sums of scores depend on it in their
 * last digit.
 */
export function byId(a: Pick<Theme, "id">, b: Pick<Theme, "id">): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * All themes in force. `hash` (sha256, hex) changes with anything that can change a code, and with nothing
 * else.
 */
export interface ThemeSet {
  /** In the order of lists and charts; background files last. */
  themes: Theme[];
  hash: string;
}

/** What the coder needs to know of a sentence. */
export type CodableSentence = Pick<Sentence, "kind" | "headingLevel" | "paragraph" | "matchStart" | "matchEnd" | "charCount">;

/**
 * The codes of one sentence. `scores` has every theme; 0 means no evidence, `threshold` and above means
 * coded.
 */
export interface SentenceCodes {
  themes: string[];
  scores: Record<string, number>;
}

/** One word that spoke for a theme, with its place in the match text. */
export interface TermEvidence {
  text: string;
  matchStart: number;
  matchEnd: number;
  /** What it added to the score, after repetition and sentence length are taken into account. */
  weight: number;
  strength: TermStrength;
}

/** A word that was found and did not count, with the reason. */
export interface SilencedEvidence {
  text: string;
  matchStart: number;
  matchEnd: number;
  why: string;
}

/** A sentence of the surroundings that spoke for a theme. */
export interface ContextEvidence {
  kind: "heading" | "neighbour";
  /** Index into the speech's sentences. */
  sentence: number;
  weight: number;
}

/** Why a sentence has or lacks a theme: `score` is the sum of the weights listed less `diluted`. */
export interface ThemeEvidence {
  theme: string;
  score: number;
  threshold: number;
  coded: boolean;
  terms: TermEvidence[];
  silenced: SilencedEvidence[];
  /** What the words lost because the sentence speaks of other things too. */
  diluted: number;
  context: ContextEvidence[];
}
