import type { Corpus } from "#lib/corpus/corpus.ts";
import { GrowingInts } from "#lib/corpus/growing-ints.ts";
import { type ThemeTable, themeScore } from "#lib/corpus/theme-table.ts";
import type { ThemeCoder } from "#lib/themes/coder.ts";
import { themeNumber } from "./theme-choice.ts";
import { newestFirst } from "./theme-order.ts";
import { tenthOf } from "./theme-positions.ts";
import { matchTextOf } from "./theme-words.ts";

/** Which sentences are wanted, beside the filters. */
export interface SentenceChoice {
  /** Theme id, `none` for sentences without any theme, empty for any theme. */
  theme: string;
  /** Another theme that the sentence must carry too; empty for none. */
  with: string;
  /** A word that must speak for the theme in it; empty for none. */
  word: string;
  /** Tenth of the speech, null for all. */
  tenth: number | null;
  borderline: boolean;
  order: "text" | "score";
}

/**
 * Sentences of the body that are wanted, newest speech first and in the order of the text, as positions in
 * the table.
 */
export function chooseSentences(
  corpus: Corpus,
  table: ThemeTable,
  coder: ThemeCoder,
  members: readonly number[],
  choice: SentenceChoice,
): Int32Array {
  const { bits, mask, other, isNone } = wantedBits(table, choice);
  const { body, coded, offsets } = table;
  const chosen = new GrowingInts();
  for (const speech of newestFirst(corpus, members)) {
    const hasWord = choice.word === "" ? null : wordFinder(corpus, table, coder, speech, choice);
    for (let at = offsets[speech]!; at < offsets[speech + 1]!; at++) {
      if (body[at] === 0) continue;
      if (isNone ? coded[at] !== 0 || (choice.borderline && bits[at] === 0) : (bits[at]! & mask) === 0) continue;
      if (other !== 0 && (coded[at]! & other) === 0) continue;
      if (choice.tenth !== null && tenthOf(table, speech, at) !== choice.tenth) continue;
      if (hasWord === null || hasWord(at)) chosen.push(at);
    }
  }
  return chosen.done();
}

function wantedBits({ themeIds, coded, borderline }: ThemeTable, { theme, with: other, borderline: isBorderline }: SentenceChoice) {
  const isNone = theme === "none";
  return {
    bits: isBorderline ? borderline : coded,
    mask: theme === "" || isNone ? -1 : 1 << themeNumber(themeIds, theme),
    other: other === "" ? 0 : 1 << themeNumber(themeIds, other),
    isNone,
  };
}

function wordFinder(corpus: Corpus, table: ThemeTable, coder: ThemeCoder, speech: number, { theme, word }: SentenceChoice) {
  const text = matchTextOf(corpus, speech);
  return (at: number) => {
    let found = false;
    coder.eachWord(text, table.matchStarts[at]!, table.matchEnds[at]!, (hit) => {
      if (hit.text === word && (theme === "" || hit.theme === theme)) found = true;
    });
    return found;
  };
}

/** A page of the chosen sentences; by score the strongest first, equal ones in the order of the text. */
export function pageOfSentences(
  table: ThemeTable,
  chosen: Int32Array,
  { theme, order, cursor, limit }: Pick<SentenceChoice, "theme" | "order"> & { cursor: number; limit: number },
): number[] {
  if (order === "text") return [...chosen.subarray(cursor, cursor + limit)];
  const scores = Float32Array.from(chosen, (at) => scoreOf(table, theme, at));
  // Only what can be on this page or before it is put in order: sorting numbers costs a tenth of sorting
  // sentences by them.
  const ascending = scores.slice().sort();
  const least = ascending[Math.max(0, ascending.length - cursor - limit)] ?? 0;
  const places: number[] = [];
  scores.forEach((score, place) => {
    if (score >= least) places.push(place);
  });
  places.sort((a, b) => scores[b]! - scores[a]! || a - b);
  return places.slice(cursor, cursor + limit).map((place) => chosen[place]!);
}

function scoreOf(table: ThemeTable, theme: string, at: number): number {
  const number = table.themeIds.indexOf(theme);
  if (number !== -1) return themeScore(table, number, at);
  return table.themeIds.reduce((best, _, index) => Math.max(best, themeScore(table, index, at)), 0);
}

/** The speech of a sentence of the table. */
export function speechOfSentence({ offsets }: ThemeTable, at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle + 1]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
