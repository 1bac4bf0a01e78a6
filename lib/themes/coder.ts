import { asShown } from "./as-shown.ts";
import { type CompiledThemes, compileThemes } from "./compile.ts";
import { Context } from "./context.ts";
import { evidenceOf } from "./explain.ts";
import { sentencesNeeded } from "./sentences-needed.ts";
import { TermScore } from "./term-score.ts";
import type { CodableSentence, ContextEvidence, SentenceCodes, TermStrength, ThemeEvidence, ThemeSet } from "./types.ts";
import { toWord } from "./word.ts";
import { ALIVE } from "./word-hits.ts";
import { WordScan } from "./word-scan.ts";

/**
 * Codes sentences with themes by a theme set's rules. Deterministic: the same text, sentences and themes give
 * the same codes and scores.
 */
export interface ThemeCoder {
  /** Themes that can be coded, in the order in which they are shown; background files are not among them. */
  themeIds: string[];
  /** For each of them the score from which a sentence is coded. */
  thresholds: Record<string, number>;
  /** The theme set's hash, to be stored beside codes. */
  hash: string;
  /**
   * One result per sentence, in order. `sentences` is a whole speech, since headings and neighbours count.
   */
  code(matchText: string, sentences: readonly CodableSentence[]): SentenceCodes[];
  /** Why sentence `index` has its codes: one entry per theme of `themeIds`, by id. */
  explain(matchText: string, sentences: readonly CodableSentence[], index: number): ThemeEvidence[];
  /** The same for several sentences of one speech, in the order asked; the speech is scored once. */
  explainMany(matchText: string, sentences: readonly CodableSentence[], indexes: readonly number[]): ThemeEvidence[][];
  /**
   * Calls back with each word of `matchText[matchStart, matchEnd)` that speaks for a theme; surroundings are
   * left out.
   */
  eachWord(matchText: string, matchStart: number, matchEnd: number, visit: (word: CarryingWord) => void): void;
}

/** A word that speaks for a theme in a sentence. */
export interface CarryingWord {
  theme: string;
  /** As the theme's file has it, in match form; `A…B` for a word in two parts. */
  text: string;
  strength: TermStrength;
  weight: number;
}

/** @param set from `loadThemes`; an empty set gives a coder that codes nothing. */
export function buildCoder(set: ThemeSet): ThemeCoder {
  const compiled = compileThemes(set);
  const scan = new WordScan(compiled);
  const score = new TermScore(compiled);
  const explainMany = (matchText: string, sentences: readonly CodableSentence[], indexes: readonly number[]) => {
    const scores = termScores(compiled, scan, score, matchText, sentences, sentencesNeeded(sentences, indexes));
    const { around, total } = contextsOf(compiled, scores, sentences, indexes);
    return indexes.map((index) => {
      const sentence = sentences[index];
      if (sentence === undefined) throw new RangeError(`sentence ${index} of ${sentences.length}`);
      scan.scan(matchText, sentence.matchStart, sentence.matchEnd);
      score.add(scan, lengthOf(sentence), new Float32Array(compiled.themes.length), 0);
      const row = total.subarray(index * compiled.themes.length, (index + 1) * compiled.themes.length);
      return evidenceOf(compiled, matchText, scan, { weights: score.weights, diluted: score.diluted, total: row }, around.get(index) ?? []);
    });
  };
  const coded = set.themes.filter((theme) => theme.role === "theme");
  return {
    themeIds: coded.map((theme) => theme.id),
    thresholds: Object.fromEntries(coded.map((theme) => [theme.id, theme.threshold])),
    hash: set.hash,
    code: (matchText, sentences) =>
      codesOf(compiled, totalScores(compiled, termScores(compiled, scan, score, matchText, sentences), sentences), sentences.length),
    explain: (matchText, sentences, index) => explainMany(matchText, sentences, [index])[0] ?? [],
    explainMany,
    eachWord(matchText, matchStart, matchEnd, visit) {
      scan.scan(matchText, matchStart, matchEnd);
      score.add(scan, matchEnd - matchStart, new Float32Array(compiled.themes.length), 0);
      for (let hit = 0; hit < scan.count; hit += 1) {
        const word = compiled.words[scan.word[hit] ?? -1];
        const theme = compiled.themes[word?.theme ?? -1];
        if (word?.role !== "term" || word.weight < 0 || theme?.role !== "theme" || scan.state[hit] !== ALIVE) continue;
        visit({ theme: theme.id, text: toWord(word.text), strength: word.strength, weight: score.weights[hit] ?? 0 });
      }
    },
  };
}

function lengthOf(sentence: CodableSentence): number {
  return sentence.matchEnd - sentence.matchStart;
}

function termScores(
  compiled: CompiledThemes,
  scan: WordScan,
  score: TermScore,
  matchText: string,
  sentences: readonly CodableSentence[],
  needed?: Uint8Array,
): Float32Array {
  const themeCount = compiled.themes.length;
  const scores = new Float32Array(sentences.length * themeCount);
  sentences.forEach((sentence, index) => {
    if (needed?.[index] === 0) return;
    scan.scan(matchText, sentence.matchStart, sentence.matchEnd);
    score.add(scan, lengthOf(sentence), scores, index * themeCount);
  });
  return scores;
}

function totalScores(compiled: CompiledThemes, scores: Float32Array, sentences: readonly CodableSentence[]): Float32Array {
  const { themes } = compiled;
  const context = new Context({ termScores: scores, themes, themeCount: themes.length }, sentences);
  const total = new Float32Array(scores.length);
  for (let index = 0; index < sentences.length; index += 1) context.apply(index, total);
  return total;
}

/** What spoke for each theme around the wanted sentences, theme by theme, and what all of it adds up to. */
function contextsOf(
  { themes }: CompiledThemes,
  scores: Float32Array,
  sentences: readonly CodableSentence[],
  wanted: readonly number[],
): { around: Map<number, ContextEvidence[][]>; total: Float32Array } {
  const context = new Context({ termScores: scores, themes, themeCount: themes.length }, sentences);
  const total = new Float32Array(scores.length);
  const around = new Map(wanted.map((index) => [index, themes.map((): ContextEvidence[] => [])]));
  const last = Math.min(sentences.length - 1, Math.max(-1, ...wanted));
  for (let index = 0; index <= last; index += 1) context.apply(index, total, around.get(index));
  return { around, total };
}

function codesOf({ themes }: CompiledThemes, total: Float32Array, sentenceCount: number): SentenceCodes[] {
  const codes: SentenceCodes[] = [];
  for (let sentence = 0; sentence < sentenceCount; sentence += 1) {
    const row = sentence * themes.length;
    const coded: string[] = [];
    const scores: Record<string, number> = {};
    themes.forEach((theme, column) => {
      if (theme.role !== "theme") return;
      const score = asShown(total[row + column] ?? 0);
      scores[theme.id] = score;
      if (score >= theme.threshold) coded.push(theme.id);
    });
    codes.push({ themes: coded, scores });
  }
  return codes;
}
