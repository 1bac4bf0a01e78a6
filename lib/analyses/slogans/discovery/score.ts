import type { Background } from "#lib/lexicon/discovery/background.ts";
import type { Likeness } from "#lib/lexicon/discovery/likeness.ts";
import { numericShape } from "#lib/lexicon/discovery/numeric-shape.ts";
import type { EvidenceKind } from "#lib/lexicon/discovery/types.ts";
import type { Candidate } from "./candidate.ts";
import type { CandidateCount } from "./count-candidates.ts";
import { BIAS, type Features, featuresOf, WEIGHTS } from "./features.ts";

/** What names the evidence that a reader is shown: the pattern's kind, or that it recurs. */
export function evidenceOf({ pattern, text }: Candidate): EvidenceKind {
  if (pattern !== null) return pattern.kind;
  return numericShape(text) > 0.8 ? "numeric" : "ngram";
}

/** Share of a wording's occurrences in quotation marks below which the marks say nothing about it. */
const QUOTED_SHARE = 0.3;
const WEAK = 0.1;
const MOST_DOUBLINGS = 5;
const PER_SPEECHES = 0.3;
const PER_OCCURRENCES = 0.15;

/**
 * How likely a wording is a slogan: log odds of being underlined by a reader (about −6 to 6), and up to 2.25
 * more for the speeches and places that it stands in on its own. Ranks proposals.
 */
export function scoreOf(candidate: Candidate, likeness: Likeness, background: Background): number {
  return lookOdds(candidate, likeness, background) + recurrence(candidate.counted);
}

/**
 * The score as far as it is known before anything is counted, from how often pattern or n-gram met the
 * wording: chooses what is worth counting.
 */
export function priorOf({ text, pattern, ngram }: Omit<Candidate, "counted">, likeness: Likeness, background: Background): number {
  const met = Math.max(pattern?.finds ?? 1, ngram?.count ?? 1);
  const counted = { ...NOTHING_COUNTED, count: met, ownCount: met, whole: met, words: Math.ceil(text.length / 2) };
  return oddsOf({ text, pattern, ngram, counted }, likeness, background) + PER_SPEECHES * doublings(met);
}

const NOTHING_COUNTED: CandidateCount = {
  count: 0,
  ownCount: 0,
  insideKnown: 0,
  speeches: [],
  ownSpeeches: [],
  at: 0,
  units: 0,
  whole: 0,
  words: 0,
  knownUnits: 0,
};

/** From this year on formulations are no longer rare among the proposals of a text. */
const LATER_FROM = 1993;
/**
 * Log odds from which on a proposal is called likely. In texts that were left out of the fit, 71 % of those
 * above the line were underlined before 1993 and 83 % later: the older the text, the less the lexicon left.
 */
const LIKELY = { earlier: 0.9, later: 0.1 };

/**
 * Whether a wording stands above the line: seven of ten such wordings, or more, are formulations that a reader
 * would underline.
 *
 * @param odds as of `lookOdds`
 * @param lastYear of the speeches that have it; null where none is dated, which is judged as the older ones
 */
export function isLikely(odds: number, lastYear: number | null): boolean {
  return odds >= (lastYear !== null && lastYear >= LATER_FROM ? LIKELY.later : LIKELY.earlier);
}

/** Log odds that a reader underlines a wording, from its looks alone; about −6 to 6. */
export function lookOdds(candidate: Candidate, likeness: Likeness, background: Background): number {
  return oddsOf(asFarAsQuoted(candidate), likeness, background);
}

function oddsOf(candidate: Candidate, likeness: Likeness, background: Background): number {
  const features = featuresOf(candidate, likeness, background);
  return Object.entries(WEIGHTS).reduce((sum, [name, weight]) => sum + weight * features[name as keyof Features], BIAS);
}

/** What is hardly ever in quotation marks is not marked by them. */
function asFarAsQuoted(candidate: Candidate): Candidate {
  const { pattern, counted } = candidate;
  if (pattern?.kind !== "quoted" || pattern.finds / counted.count >= QUOTED_SHARE) return candidate;
  return { ...candidate, pattern: { ...pattern, strength: Math.min(WEAK, pattern.strength) } };
}

/** Points for the speeches and places that a wording stands in on its own, 0 to 2.25. */
export function recurrence({ ownCount, ownSpeeches }: CandidateCount): number {
  return PER_OCCURRENCES * doublings(ownCount) + PER_SPEECHES * doublings(ownSpeeches.length);
}

function doublings(count: number): number {
  return Math.min(MOST_DOUBLINGS, Math.log2(Math.max(1, count)));
}
