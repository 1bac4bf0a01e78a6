import type { Background } from "#lib/lexicon/discovery/background.ts";
import type { Likeness } from "#lib/lexicon/discovery/likeness.ts";
import { sharedFrame } from "#lib/lexicon/discovery/parallel-shape.ts";
import type { Candidate } from "./candidate.ts";

/** What a wording is judged by and how much each counts, in log odds: see `WEIGHTS`. */
export type Features = Record<keyof typeof WEIGHTS, number>;

/**
 * Log odds of being underlined by a reader, fitted by ridge-penalised logistic regression on 1,616 wordings of
 * thirteen texts (1957 to 2022) that were marked by hand. Counts are no part of it: any topic recurs.
 */
export const WEIGHTS = {
  numeric: 0.26,
  frame: 0.4,
  ngram: -1.16,
  strength: 3.58,
  strengthQuoted: 2.21,
  row: -0.85,
  rowShort: 0.57,
  rowLong: -0.32,
  rowFrame: 5.09,
  length: 0.27,
  four: -0.25,
  words: -0.17,
  joined: -0.88,
  of: -0.66,
  cohesion: 0.15,
  freedom: 0.24,
  likeness: 0.3,
  pairs: 0.27,
  tail: 0.22,
  head: 0.12,
  sameTail: 0.25,
  ordinary: 0.27,
  periods: -0.16,
  whole: 3.46,
  knownShare: 1.48,
};
export const BIAS = -5.14;

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

const NO_ROW = { row: 0, rowShort: 0, rowLong: 0, rowFrame: 0 };
const NO_CLAUSE = { length: 0, words: 0, joined: 0, of: 0 };

/** Several clauses: short ones that share a frame are mottoes, long ones are sentences. */
function rowFeatures(clauses: readonly string[]) {
  const units = clauses.reduce((sum, clause) => sum + clause.length, 0) / clauses.length;
  return {
    ...NO_CLAUSE,
    row: 1,
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
