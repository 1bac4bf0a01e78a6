import type { Likeness } from "#lib/lexicon/discovery/likeness.ts";
import { numericShape } from "#lib/lexicon/discovery/numeric-shape.ts";
import { isEvenRow } from "#lib/lexicon/discovery/parallel-shape.ts";
import type { EvidenceKind } from "#lib/lexicon/discovery/types.ts";
import type { CandidateCount } from "./count-candidates.ts";
import type { PatternCandidate } from "./find-patterns.ts";
import type { RecurringNgram } from "./recurring-ngrams.ts";

/** A wording with everything that speaks for it. At least one of `pattern` and `ngram` is there. */
export interface Candidate {
  text: string;
  pattern: PatternCandidate | null;
  ngram: RecurringNgram | null;
  counted: CandidateCount;
}

/** What names the evidence that a reader is shown: the pattern's kind, or that it recurs. */
export function evidenceOf({ pattern, text }: Candidate): EvidenceKind {
  if (pattern !== null) return pattern.kind;
  return numericShape(text) > 0.8 ? "numeric" : "ngram";
}

/** Share of a wording's occurrences in quotation marks below which the marks say nothing about it. */
const QUOTED_SHARE = 0.3;
const PLAIN_COMPOUND = 1.5;
/** Nouns that make a name of what stands before them: 强省会 and 强省会战略 are both said. */
const NAMING = /(?:战略|工程|行动|计划|思想|精神|主义|主题教育|攻坚战)$/;

/**
 * Points for being a slogan: what its pattern says (0 to 6), how often and in how many speeches it stands on
 * its own (0 to 6), how it holds together (0 to 3), how it is worded in comparison with the lexicon's slogans
 * (−3 to 4); less for a single dictionary word and for wordings around a slogan that is known. Ranks
 * proposals; the unit has no meaning.
 */
export function scoreOf(candidate: Candidate, likeness: Likeness): number {
  return (
    6 * patternStrength(candidate) + recurrence(candidate) + bond(candidate) + wording(candidate.text, likeness) - ordinariness(candidate)
  );
}

/**
 * The part of the score that needs no counting, with how often pattern or n-gram met it: chooses what is
 * worth counting.
 */
export function priorOf({ text, pattern, ngram }: Omit<Candidate, "counted">, likeness: Likeness): number {
  const met = Math.log2(Math.max(pattern?.finds ?? 1, ngram?.count ?? 1));
  return 6 * (pattern?.strength ?? 0) + 0.5 * Math.min(5, met) + bond({ text, pattern, ngram }) + wording(text, likeness);
}

/** Any topic recurs, so it counts half for what no pattern marks. */
function recurrence({ pattern, counted }: Candidate): number {
  const points = 0.7 * Math.min(5, Math.log2(Math.max(1, counted.ownCount))) + 0.5 * Math.min(3, Math.log2(counted.speeches.length));
  return pattern === null ? points / 2 : points;
}

function patternStrength({ pattern, counted }: Candidate): number {
  if (pattern === null) return 0;
  const isRarelyQuoted = pattern.kind === "quoted" && pattern.finds / counted.count < QUOTED_SHARE;
  return isRarelyQuoted ? Math.min(0.1, pattern.strength) : pattern.strength;
}

function bond({ ngram, pattern, text }: Omit<Candidate, "counted">): number {
  if (ngram === null) return 0;
  const parts = text.split("，");
  const clauses = parts.length === 1 ? 0 : isEvenRow(parts) && parts[0]!.length >= 4 ? 0.7 : -1;
  const alone = pattern === null ? Math.min(1, 0.25 * (text.length - 4)) - 1.2 : 0;
  return alone + 0.25 * (Math.min(13, ngram.cohesion) - 6) + 0.5 * Math.min(2, ngram.freedom) + (text.length >= 4 ? 0.3 : -1) + clauses;
}

function wording(text: string, likeness: Likeness): number {
  const clauses = text.split("，");
  const worded = Math.max(-0.8, Math.min(1.5, likeness.of(text.replaceAll("，", ""))));
  const tail = clauses.length > 1 ? 0 : Math.min(1.2, 0.25 * Math.log2(1 + likeness.sameTail(text)));
  return worded + tail + (clauses.length > 1 ? Math.max(-2, Math.min(1.5, 1.2 * likeness.ofStarts(clauses))) : 0);
}

function ordinariness({ text, pattern, counted }: Candidate): number {
  const cut = counted.whole / counted.count < 0.5 ? 1.5 : 0;
  const around = counted.heldUnits > 0 && pattern === null ? (NAMING.test(text) ? 0.3 : 1.5) : 0;
  const repeated = pattern?.kind === "parallel" && counted.knownUnits > text.length / 2 ? 1.5 : 0;
  const nested = counted.ownCount === 0 ? 1 : 0;
  return cut + around + repeated + nested + plainCompound({ text, pattern, counted }) + dictionaryWords({ text, pattern, counted });
}

/**
 * Two words that stand side by side in any text (健康发展, 社会主义制度), and two joined by 和 or 的, are
 * subjects, not formulas.
 */
function plainCompound({ text, pattern, counted }: Pick<Candidate, "text" | "pattern" | "counted">): number {
  if (pattern !== null || text.includes("，")) return 0;
  return counted.words === 2 || /[和与及的]/.test(text) || /^(?:整个|全国|全体|各族)/.test(text) ? PLAIN_COMPOUND : 0;
}

/**
 * One dictionary word, or a list of such words (图书馆、博物馆), is hardly a formula. New words of two or
 * three characters look like one too.
 */
function dictionaryWords({ text, pattern, counted }: Pick<Candidate, "text" | "pattern" | "counted">): number {
  const clauses = text.split("，").length;
  if (counted.words > 2 * clauses - 1) return 0;
  if (clauses > 1) return 2;
  if (pattern === null) return text.length > 3 ? 2 : 3;
  if (pattern.kind === "numeric" && text.length <= 3) return text.startsWith("一") ? 3 : 1;
  return 2;
}
