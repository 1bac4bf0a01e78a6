import { formsOf } from "../patterns.ts";
import type { Lexicon } from "../types.ts";
import type { Background } from "./background.ts";
import { type Contrast, contrastOf } from "./contrast.ts";

/**
 * Tells how far a wording is worded like the slogans that are known: learnt from the lexicon against the
 * corpus, so it grows with the lexicon.
 */
export interface Likeness extends Contrast {
  /**
   * Mean over its characters of log₂(share in the lexicon's slogans / share in the corpus); about −3 to 3, 0
   * for characters common to both.
   */
  of(text: string): number;
  /** How many slogans of the lexicon end in the same two characters (…战略, …工程). */
  sameTail(text: string): number;
}

/**
 * @param characterCounts how often every UTF-16 unit occurs in the corpus, by unit
 */
export function likenessOf(lexicon: Lexicon, characterCounts: ArrayLike<number>, background: Background = new Map()): Likeness {
  const contrast = contrastOf(lexicon, background);
  const corpus = shareOf(characterCounts);
  const characters = new Float64Array(65536);
  const tails = new Map<string, number>();
  for (const form of lexicon.slogans.flatMap(formsOf)) {
    for (let at = 0; at < form.length; at++) characters[form.charCodeAt(at)]! += 1;
    const tail = form.slice(-2);
    if (form.length > 3) tails.set(tail, (tails.get(tail) ?? 0) + 1);
  }
  const inside = shareOf(characters);
  const ratio = (unit: number) => Math.max(-3, Math.min(3, Math.log2(inside(unit) / corpus(unit))));
  return {
    of: (text) => mean([...text].map((character) => ratio(character.charCodeAt(0)))),
    sameTail: (text) => tails.get(text.slice(-2)) ?? 0,
    ...contrast,
  };
}

/** Shares with a little added to each, so that what is missing is rare and not impossible. */
function shareOf(counts: ArrayLike<number>): (unit: number) => number {
  let total = 0;
  for (let unit = 0; unit < counts.length; unit++) total += counts[unit]!;
  const added = Math.max(1e-9, total / 20_000);
  return (unit) => ((counts[unit] ?? 0) + added) / (total + added * 3000);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
