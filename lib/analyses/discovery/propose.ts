import { likenessOf } from "#lib/lexicon/discovery/likeness.ts";
import { formsOf, patternTextsOf } from "#lib/lexicon/patterns.ts";
import type { Lexicon } from "#lib/lexicon/types.ts";
import type { AnalysisContext } from "../context.ts";
import type { Selection } from "../select-corpus.ts";
import { type CandidateCount, countCandidates } from "./count-candidates.ts";
import { type DiscoveryText, discoveryText } from "./discovery-text.ts";
import { findPatterns, type PatternCandidate } from "./find-patterns.ts";
import { recurringNgrams } from "./recurring-ngrams.ts";
import { type Candidate, scoreOf } from "./score.ts";

export interface Proposal extends Candidate {
  score: number;
}

export interface Discovery {
  text: DiscoveryText;
  /** Strongest first. */
  proposals: Proposal[];
  /** Counts of the lexicon's slogans, in its order; null where one does not occur. */
  known: (CandidateCount | null)[];
}

/** A nested wording needs this share of its occurrences outside longer ones. */
const LEAST_OWN_SHARE = 0.34;
/** From here on a quoted or numeric wording is a name that nothing can make a fragment. */
const LEAST_NAME_STRENGTH = 0.5;

/** Proposes what the lexicon lacks: patterns of the genre and recurring strings, counted, scored and freed of fragments. */
export async function discover(context: AnalysisContext, selection: Selection, minCount: number): Promise<Discovery> {
  const { lexicon } = await context.lexicon();
  const text = await discoveryText(context, selection);
  const patterns = await findPatterns(context, selection, text);
  const { ngrams, characterCounts } = recurringNgrams(text, minCount);
  const forms = knownForms(lexicon);
  const wordings = [...new Set([...patterns.keys(), ...ngrams.keys()])].filter((wording) => !forms.has(wording));
  const { candidates, known } = countCandidates(lexicon, wordings, text, (index) => isName(patterns.get(wordings[index]!)));
  const likeness = likenessOf(lexicon, characterCounts);
  const proposals = wordings.flatMap((wording, index) => {
    const counted = candidates[index];
    if (counted === null || counted === undefined) return [];
    const candidate: Candidate = { text: wording, pattern: patterns.get(wording) ?? null, ngram: ngrams.get(wording) ?? null, counted };
    return isFragment(candidate, minCount) ? [] : [{ ...candidate, score: scoreOf(candidate, likeness) }];
  });
  return { text, proposals: proposals.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)), known };
}

function isName(pattern: PatternCandidate | undefined): boolean {
  return pattern !== undefined && pattern.kind !== "parallel" && pattern.strength >= LEAST_NAME_STRENGTH;
}

/** Wordings that only ever stand inside longer ones, or are put together from slogans that are known. */
function isFragment({ text, pattern, counted }: Candidate, minCount: number): boolean {
  const commas = text.split(/[，和与]/).length - 1;
  if (counted.knownUnits + commas >= text.length) return true;
  if (pattern !== null && isName(pattern)) return counted.insideKnown === counted.count;
  if (counted.ownCount === 0) return true;
  return pattern === null && (counted.ownCount < minCount || counted.ownCount < LEAST_OWN_SHARE * counted.count);
}

/** Every form of the lexicon as it stands in the match text, with and without its commas. */
function knownForms({ slogans }: Lexicon): Set<string> {
  return new Set(slogans.flatMap(formsOf).flatMap(patternTextsOf));
}
