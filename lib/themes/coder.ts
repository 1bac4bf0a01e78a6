import { type CompiledThemes, compileThemes } from "./compile.ts";
import { Context } from "./context.ts";
import { evidenceOf } from "./explain.ts";
import { OwnScore } from "./own-score.ts";
import type { CodableSentence, ContextEvidence, SentenceCodes, ThemeEvidence, ThemeSet } from "./types.ts";
import { WordScan } from "./word-scan.ts";

/** Codes sentences with themes by a theme set's rules. Deterministic: the same text, sentences and themes give the same codes and scores. */
export interface ThemeCoder {
  /** Themes that can be coded, sorted; background files are not among them. */
  themeIds: string[];
  /** The theme set's hash, to be stored beside codes. */
  hash: string;
  /** One result per sentence, in order. `sentences` is a whole speech, since headings and neighbours count. */
  code(matchText: string, sentences: readonly CodableSentence[]): SentenceCodes[];
  /** Why sentence `index` has its codes: one entry per theme of `themeIds`. */
  explain(matchText: string, sentences: readonly CodableSentence[], index: number): ThemeEvidence[];
}

/** @param set from `loadThemes`; an empty set gives a coder that codes nothing. */
export function buildCoder(set: ThemeSet): ThemeCoder {
  const compiled = compileThemes(set);
  const scan = new WordScan(compiled);
  const score = new OwnScore(compiled);
  return {
    themeIds: set.themes.filter((theme) => theme.role === "theme").map((theme) => theme.id),
    hash: set.hash,
    code: (matchText, sentences) =>
      codesOf(compiled, totalScores(compiled, ownScores(compiled, scan, score, matchText, sentences), sentences), sentences.length),
    explain(matchText, sentences, index) {
      const sentence = sentences[index];
      if (sentence === undefined) throw new RangeError(`sentence ${index} of ${sentences.length}`);
      const own = ownScores(compiled, scan, score, matchText, sentences);
      const context: ContextEvidence[][] = set.themes.map(() => []);
      totalScores(compiled, own, sentences, { index, context });
      scan.scan(matchText, sentence.matchStart, sentence.matchEnd);
      score.add(scan, lengthOf(sentence), new Float32Array(set.themes.length), 0);
      return evidenceOf(compiled, matchText, scan, score.weights, score.diluted, context);
    },
  };
}

function lengthOf(sentence: CodableSentence): number {
  return sentence.matchEnd - sentence.matchStart;
}

function ownScores(
  compiled: CompiledThemes,
  scan: WordScan,
  score: OwnScore,
  matchText: string,
  sentences: readonly CodableSentence[],
): Float32Array {
  const themeCount = compiled.themes.length;
  const own = new Float32Array(sentences.length * themeCount);
  sentences.forEach((sentence, index) => {
    scan.scan(matchText, sentence.matchStart, sentence.matchEnd);
    score.add(scan, lengthOf(sentence), own, index * themeCount);
  });
  return own;
}

function totalScores(
  compiled: CompiledThemes,
  own: Float32Array,
  sentences: readonly CodableSentence[],
  wanted?: { index: number; context: ContextEvidence[][] },
): Float32Array {
  const { themes } = compiled;
  const context = new Context({ own, themes, themeCount: themes.length }, sentences);
  const total = new Float32Array(own.length);
  const last = wanted?.index ?? sentences.length - 1;
  for (let index = 0; index <= last; index += 1) context.apply(index, total, index === wanted?.index ? wanted.context : undefined);
  return total;
}

function codesOf({ themes }: CompiledThemes, total: Float32Array, sentenceCount: number): SentenceCodes[] {
  const codes: SentenceCodes[] = [];
  for (let sentence = 0; sentence < sentenceCount; sentence += 1) {
    const row = sentence * themes.length;
    const coded: string[] = [];
    const scores: Record<string, number> = {};
    themes.forEach((theme, column) => {
      if (theme.role !== "theme") return;
      const score = total[row + column] ?? 0;
      scores[theme.id] = score;
      if (score >= theme.threshold) coded.push(theme.id);
    });
    codes.push({ themes: coded, scores });
  }
  return codes;
}
