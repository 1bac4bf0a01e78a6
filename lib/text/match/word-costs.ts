import { readFileSync } from "node:fs";
import { mainDictionaryPath } from "../segment/segment-dictionaries.ts";
import { WordTable } from "./word-table.ts";

/**
 * Longest dictionary word that is looked up, in UTF-16 units; longer ones are names and sayings that no rule
 * touches.
 */
export const LONGEST_WORD_UNITS = 8;

/**
 * The segmenter's main dictionary as costs: −ln of a word's relative frequency, so that a cheaper cut is a
 * likelier one.
 */
export interface WordCosts {
  /** Cost of a word; undefined when the dictionary lacks it. */
  costOf(word: string): number | undefined;
  /** Cost of a single character that the dictionary lacks. */
  unknownCost: number;
}

let loaded: WordCosts | null = null;

/**
 * The costs, read once a process when a garbled string is met for the first time: about 0.03 s and 10 MB.
 * @throws AppError DICTIONARY_MISSING
 */
export function wordCosts(): WordCosts {
  loaded ??= parseCosts(readFileSync(mainDictionaryPath()));
  return loaded;
}

/** @param dictionary UTF-8 lines of `word frequency tag` */
export function parseCosts(dictionary: Uint8Array): WordCosts {
  const words = new WordTable(dictionary, LONGEST_WORD_UNITS);
  const costOf = (word: string) => {
    const frequency = words.frequencyOf(word);
    return frequency === undefined ? undefined : Math.log(words.total / Math.max(frequency, 1));
  };
  return { costOf, unknownCost: Math.log(words.total) + 1 };
}

/**
 * Cost of the cheapest cut of a text into dictionary words and single characters (the unigram model of the
 * segmenter); 0 for the empty text.
 */
export function cheapestCut(text: string, { costOf, unknownCost }: WordCosts): number {
  const best = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_WORD_UNITS); end++) {
      const cost = costOf(text.slice(start, end)) ?? (end === start + 1 ? unknownCost : Number.POSITIVE_INFINITY);
      if (best[start]! + cost < best[end]!) best[end] = best[start]! + cost;
    }
  }
  return best[text.length]!;
}
