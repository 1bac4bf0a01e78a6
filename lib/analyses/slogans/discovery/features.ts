import type { Background } from "#lib/lexicon/discovery/background.ts";
import { beginsVague, endsAsSubject, isOfIdeology } from "#lib/lexicon/discovery/generic-words.ts";
import type { Likeness } from "#lib/lexicon/discovery/likeness.ts";
import { isOrdinary } from "#lib/lexicon/discovery/ordinary.ts";
import { sharedFrame } from "#lib/lexicon/discovery/parallel-shape.ts";
import type { Candidate } from "./candidate.ts";

/** What a wording is judged by and how much each counts, in log odds: see `WEIGHTS`. */
export type Features = Record<keyof typeof WEIGHTS, number>;

/**
 * Log odds of being underlined by a reader, fitted by ridge-penalised logistic regression on 2,406 wordings of
 * 22 texts (1955 to 2022) that were marked by hand. Counts are no part of it: any topic recurs.
 */
export const WEIGHTS = {
  numeric: -0.13,
  frame: 0.26,
  ngram: -1.3,
  strength: 3.75,
  strengthQuoted: 1.63,
  row: -0.64,
  rowShort: 0.52,
  rowLong: -0.4,
  rowFrame: 4.8,
  rowWords: 0.31,
  rowList: -0.35,
  length: 0.25,
  four: -0.51,
  words: -0.14,
  joined: -1.09,
  of: -0.89,
  cohesion: 0.16,
  freedom: 0.34,
  likeness: 0.32,
  pairs: 0.29,
  tail: 0.15,
  head: 0.15,
  sameTail: 0.23,
  ordinary: 0.22,
  periods: -0.09,
  whole: 2.59,
  knownShare: 1.91,
  loose: -0.56,
  ideology: -0.95,
  subject: -0.25,
  vague: -0.42,
};
export const BIAS = -4.79;

const flag = (holds: boolean) => (holds ? 1 : 0);

/** Every feature of a wording; what does not apply is 0. */
export function featuresOf(candidate: Candidate, likeness: Likeness, background: Background): Features {
  const { text, counted } = candidate;
  const standing = background.get(text);
  return {
    ...evidenceFeatures(candidate),
    ...(text.includes("，") ? rowFeatures(text.split("，"), counted.words) : clauseFeatures(text, counted.words)),
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
    loose: flag(isOrdinary(text)),
    ideology: flag(isOfIdeology(text)),
    subject: flag(endsAsSubject(text)),
    vague: flag(beginsVague(text)),
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

const NO_ROW = { row: 0, rowShort: 0, rowLong: 0, rowFrame: 0, rowWords: 0, rowList: 0 };
const NO_CLAUSE = { length: 0, words: 0, joined: 0, of: 0 };

/** Several clauses: short ones that share a frame are mottoes, long ones are sentences. */
function rowFeatures(clauses: readonly string[], words: number) {
  const units = clauses.reduce((sum, clause) => sum + clause.length, 0) / clauses.length;
  return {
    ...NO_CLAUSE,
    row: 1,
    rowShort: flag(units <= 4),
    rowLong: Math.max(0, units - 5),
    rowFrame: sharedFrame(clauses),
    rowWords: Math.min(5, words / clauses.length) - 2,
    rowList: flag(new Set(clauses.map((clause) => clause.slice(-1))).size === 1),
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
