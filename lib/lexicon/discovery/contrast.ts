import { formsOf, patternTextsOf } from "../patterns.ts";
import type { Lexicon } from "../types.ts";
import type { Background } from "./background.ts";

/** Tells how far a wording is made like slogans rather than like ordinary recurring wordings. */
export interface Contrast {
  /**
   * Mean over its pairs of neighbouring characters of log₂(share among the lexicon's pairs / share among those of
   * ordinary wordings), about −3 to 3; 0 for texts of one character.
   */
  ofPairs(text: string): number;
  /** The same for its last two characters (…战略 against …事业), and for its first two. */
  ofTail(text: string): number;
  ofHead(text: string): number;
}

/** Added to every count, so that a pair that is new is rare and not impossible. */
const ADDED = 0.5;
const MOST = 3;

/**
 * Tells slogans from ordinary recurring wordings by their pairs of characters: both lists are at hand, so the
 * judgement grows with them.
 */
export function contrastOf(lexicon: Lexicon, background: Background): Contrast {
  const slogans = new Set(lexicon.slogans.flatMap(formsOf).flatMap(patternTextsOf));
  const ordinary = [...background.keys()].filter((wording) => !slogans.has(wording));
  const inside = ratioOf(pairsOfAll(slogans, pairsOf), pairsOfAll(ordinary, pairsOf));
  const tails = ratioOf(pairsOfAll(slogans, tailOf), pairsOfAll(ordinary, tailOf));
  const heads = ratioOf(pairsOfAll(slogans, headOf), pairsOfAll(ordinary, headOf));
  const mean = (pairs: readonly string[], ratio: (pair: string) => number) =>
    pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + ratio(pair), 0) / pairs.length;
  return {
    ofPairs: (text) => mean(pairsOf(text), inside),
    ofTail: (text) => mean(tailOf(text), tails),
    ofHead: (text) => mean(headOf(text), heads),
  };
}

function pairsOf(text: string): string[] {
  return text.split("，").flatMap((clause) => Array.from({ length: Math.max(0, clause.length - 1) }, (_, at) => clause.slice(at, at + 2)));
}

function tailOf(text: string): string[] {
  return text.split("，").flatMap((clause) => (clause.length < 2 ? [] : [clause.slice(-2)]));
}

function headOf(text: string): string[] {
  return text.split("，").flatMap((clause) => (clause.length < 2 ? [] : [clause.slice(0, 2)]));
}

function pairsOfAll(texts: Iterable<string>, of: (text: string) => string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of of(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

/** log₂ of the ratio of both shares, kept within ±3. */
function ratioOf(slogans: ReadonlyMap<string, number>, ordinary: ReadonlyMap<string, number>): (pair: string) => number {
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0) + ADDED * counts.size;
  const [ours, theirs] = [total(slogans), total(ordinary)];
  if (ordinary.size === 0) return () => 0;
  return (pair) => {
    const ratio = Math.log2((((slogans.get(pair) ?? 0) + ADDED) * theirs) / (((ordinary.get(pair) ?? 0) + ADDED) * ours));
    return Math.max(-MOST, Math.min(MOST, ratio));
  };
}
