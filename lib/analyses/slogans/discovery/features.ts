import type { Background } from "#lib/lexicon/discovery/background.ts";
import type { Likeness } from "#lib/lexicon/discovery/likeness.ts";
import { sharedFrame } from "#lib/lexicon/discovery/parallel-shape.ts";
import type { Candidate } from "./score.ts";

/** What a wording is judged by and how much each counts, in log odds: see `WEIGHTS`. */
export type Features = Record<keyof typeof WEIGHTS, number>;

/**
 * Log odds of being underlined by a reader, fitted by ridge-penalised logistic regression on 1,110 wordings of
 * eight texts (1975 to 2022) that were marked by hand; left out one text at a time, 31 to 45 of a long text's
 * first 50 were marked. Counts are no part of it: any topic recurs.
 */
export const WEIGHTS = {
  numeric: 0.59,
  frame: 0.7,
  ngram: -1.11,
  strength: 3.11,
  strengthQuoted: 3.28,
  row: -0.95,
  clauses: 0.12,
  rowShort: 0.51,
  rowLong: -0.33,
  rowFrame: 5.7,
  length: 0.25,
  four: -0.76,
  words: -0.16,
  joined: -0.5,
  of: -0.8,
  cohesion: 0.1,
  freedom: 0.19,
  likeness: 0.22,
  pairs: 0.23,
  tail: 0.31,
  head: 0.15,
  sameTail: 0.25,
  ordinary: 0.18,
  periods: -0.08,
  whole: 3.83,
  knownShare: 1.23,
};
export const BIAS = -5.27;

const flag = (holds: boolean) => (holds ? 1 : 0);

/** Every feature of a wording; what does not apply is 0. */
export function featuresOf(candidate: Candidate, likeness: Likeness, background: Background): Features {
  const { text, counted } = candidate;
  const standing = background.get(text);
  return {
    ...evidenceFeatures(candidate),
    ...(text.includes("，") ? rowFeatures(text.split("，")) : clauseFeatures(text, counted.words)),
    likeness: Math.max(-2, Math.min(2, likeness.of(text.replaceAll("，", "")))),
    pairs: likeness.ofPairs(text),
    tail: likeness.ofTail(text),
    head: likeness.ofHead(text),
    sameTail: Math.min(5, Math.log2(1 + likeness.sameTail(text))),
    four: flag(text.length === 4),
    ordinary: flag(standing !== undefined),
    periods: standing?.shares.filter((share) => share > 0).length ?? 0,
    whole: counted.whole / counted.count,
    knownShare: counted.knownUnits / text.length,
  };
}

/** What pattern found it and how strongly, or that it recurs and how it holds together. */
function evidenceFeatures({ pattern, ngram }: Candidate) {
  return {
    numeric: flag(pattern?.kind === "numeric"),
    frame: flag(pattern?.kind === "frame"),
    ngram: flag(pattern === null),
    strength: pattern?.strength ?? 0,
    strengthQuoted: pattern?.kind === "quoted" ? pattern.strength : 0,
    cohesion: ngram === null ? 0 : Math.min(13, ngram.cohesion) - 7,
    freedom: ngram === null ? 0 : Math.min(3, ngram.freedom),
  };
}

const NO_ROW = { row: 0, clauses: 0, rowShort: 0, rowLong: 0, rowFrame: 0 };
const NO_CLAUSE = { length: 0, words: 0, joined: 0, of: 0 };

/** Several clauses: short ones that share a frame are mottoes, long ones are sentences. */
function rowFeatures(clauses: readonly string[]) {
  const units = clauses.reduce((sum, clause) => sum + clause.length, 0) / clauses.length;
  return {
    ...NO_CLAUSE,
    row: 1,
    clauses: Math.min(5, clauses.length) - 2,
    rowShort: flag(units <= 4),
    rowLong: Math.max(0, units - 5),
    rowFrame: sharedFrame(clauses),
  };
}

/** One clause: a longer one is more of a name; of many words, or joined by 和 or 的, less. */
function clauseFeatures(text: string, words: number) {
  return {
    ...NO_ROW,
    length: Math.min(10, text.length) - 5,
    words: Math.min(5, words) - 2,
    joined: flag(/[和与及]/.test(text)),
    of: flag(text.includes("的")),
  };
}
