import type { ThemeCoder } from "#lib/themes/coder.ts";
import type { Corpus } from "./corpus.ts";
import { themeNumber } from "./theme-choice.ts";
import { newestFirst } from "./theme-order.ts";
import { tenthOf } from "./theme-positions.ts";
import type { ThemeTable } from "./theme-table.ts";
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

/** A sentence of the table and its speech, both as positions. */
export interface ChosenSentence {
  speech: number;
  at: number;
  score: number;
}

/** Sentences of the body that are wanted, newest speech first and in the order of the text, or strongest first. */
export function chooseSentences(
  corpus: Corpus,
  table: ThemeTable,
  coder: ThemeCoder,
  members: readonly number[],
  choice: SentenceChoice,
): ChosenSentence[] {
  const isWanted = wantedBits(table, choice);
  const chosen: ChosenSentence[] = [];
  for (const speech of newestFirst(corpus, members)) {
    const hasWord = choice.word === "" ? null : wordFinder(corpus, table, coder, speech, choice);
    for (let at = table.offsets[speech]!; at < table.offsets[speech + 1]!; at++) {
      if (table.body[at] === 0 || !isWanted(at)) continue;
      if (choice.tenth !== null && tenthOf(table, speech, at) !== choice.tenth) continue;
      if (hasWord?.(at) === false) continue;
      chosen.push({ speech, at, score: scoreOf(table, choice, at) });
    }
  }
  return choice.order === "score" ? chosen.sort((a, b) => b.score - a.score) : chosen;
}

function wantedBits({ themeIds, coded, borderline }: ThemeTable, choice: SentenceChoice): (at: number) => boolean {
  const bits = choice.borderline ? borderline : coded;
  if (choice.theme === "none") return choice.borderline ? (at) => coded[at] === 0 && borderline[at] !== 0 : (at) => coded[at] === 0;
  const mask = choice.theme === "" ? -1 : 1 << themeNumber(themeIds, choice.theme);
  const other = choice.with === "" ? 0 : 1 << themeNumber(themeIds, choice.with);
  return (at) => (bits[at]! & mask) !== 0 && (other === 0 || (coded[at]! & other) !== 0);
}

function scoreOf({ themeIds, scores, coded }: ThemeTable, { theme }: SentenceChoice, at: number): number {
  const number = themeIds.indexOf(theme);
  if (number !== -1) return scores[number * coded.length + at]!;
  return Math.max(0, ...themeIds.map((_, index) => scores[index * coded.length + at]!));
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
