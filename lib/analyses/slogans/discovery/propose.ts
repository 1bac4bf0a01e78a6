import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { LexiconState } from "#lib/corpus/lexicon-keeper.ts";
import { takeTurns, tellProgress } from "#lib/corpus/take-turns.ts";
import { lexiconAsOf } from "#lib/lexicon/as-of.ts";
import { type Background, backgroundBefore, loadBackground } from "#lib/lexicon/discovery/background.ts";
import { type Likeness, likenessOf } from "#lib/lexicon/discovery/likeness.ts";
import { buildMatcher, type SloganMatcher } from "#lib/lexicon/matcher.ts";
import { formsOf, patternTextsOf } from "#lib/lexicon/patterns.ts";
import type { Lexicon } from "#lib/lexicon/types.ts";
import type { Selection } from "../../select-corpus.ts";
import { backgroundNgrams } from "./background-ngrams.ts";
import type { Candidate, Proposal } from "./candidate.ts";
import { type CandidateCount, countCandidates } from "./count-candidates.ts";
import { type DiscoveryText, discoveryText } from "./discovery-text.ts";
import { isName, outsideFamilies } from "./families.ts";
import { findPatterns, type PatternCandidate } from "./find-patterns.ts";
import { ngramSample } from "./ngram-sample.ts";
import { type RecurringNgram, recurringNgrams } from "./recurring-ngrams.ts";
import { lookOdds, priorOf, recurrence } from "./score.ts";

export interface Discovery {
  text: DiscoveryText;
  /** What counted as known. */
  lexicon: Lexicon;
  /** Strongest first. */
  proposals: Proposal[];
  /** How many there were before the limit. */
  found: number;
  /** Counts of the lexicon's slogans, in its order; null where one does not occur. */
  known: (CandidateCount | null)[];
  /** Speeches in which recurring strings were looked for; less than all in a very large corpus. */
  searched: number;
  /** How often every UTF-16 unit occurs in those, by unit. */
  characterCounts: Int32Array;
  /** What other reports were known to say. */
  background: Background;
}

/** Shares of the whole work at which its stages begin. */
const PATTERNS_FROM = 0.1;
const PATTERNS = 0.5;
const NGRAMS_FROM = PATTERNS_FROM + PATTERNS;
const COUNTS_FROM = 0.85;
/** A nested wording needs this share of its occurrences outside longer ones. */
const LEAST_OWN_SHARE = 0.34;
/** Most wordings that are counted; the rest have too little going for them to reach any page. */
const MOST_COUNTED = 3000;
/** Characters of text up to which single occurrences are looked up in the table of wordings. */
const MOST_LOOKED_UP = 1_000_000;
/** Characters on each side in which a known slogan may begin or end. */
const REACH = 24;

export interface DiscoverOptions {
  /** Least occurrences of a string that no pattern marks. */
  minCount: number;
  /** Least occurrences of any wording, marked or not; 1 unless given. */
  leastMet?: number;
  /** Most proposals. */
  limit: number;
  /** Slogans put forward after this year count as unknown; none do unless given. */
  asOf?: number | null;
  /**
   * Year from which on other reports are not known either. Unless given, wordings that they say again and again may
   * stand here once.
   */
  before?: number | null;
  /** Which proposals are wanted; all unless given. */
  fits?: (proposal: Candidate) => boolean;
}

/**
 * Proposes what the lexicon lacks: patterns of the genre and recurring strings, counted, scored and freed of
 * fragments.
 */
export async function discover(context: AnalysisContext, selection: Selection, options: DiscoverOptions): Promise<Discovery> {
  const { lexicon, matcher } = knownAsOf(await context.lexicon(), options.asOf ?? null);
  const pause = takeTurns();
  const text = await discoveryText(context, selection, pause);
  const patterns = await findPatterns(context, selection, text, { pause, tell: (share) => tellProgress(PATTERNS_FROM + share * PATTERNS) });
  tellProgress(NGRAMS_FROM);
  const sample = ngramSample(text, selection, options.minCount);
  const { ngrams, characterCounts } = await recurringNgrams(sample.text, sample.minCount, pause);
  const background = backgroundOf(options);
  if (options.before == null && text.units.length <= MOST_LOOKED_UP) addMissing(ngrams, backgroundNgrams(text, background));
  const likeness = likenessOf(lexicon, characterCounts, background);
  const wordings = worthCounting(patterns, ngrams, likeness, { background, known: knownForms(lexicon), leastMet: options.leastMet ?? 1 });
  const tell = (share: number) => tellProgress(COUNTS_FROM + share * (1 - COUNTS_FROM));
  const { candidates, known } = await countCandidates(lexicon, wordings, text, { pause, tell });
  const scored = wordings.flatMap((wording, index) => {
    const counted = candidates[index];
    if (counted == null) return [];
    const candidate: Candidate = { text: wording, pattern: patterns.get(wording) ?? null, ngram: ngrams.get(wording) ?? null, counted };
    if (isFragment(candidate, options.minCount) || options.fits?.(candidate) === false) return [];
    const odds = lookOdds(candidate, likeness, background);
    return [{ ...candidate, odds, score: odds + recurrence(counted) }];
  });
  scored.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  return {
    text,
    lexicon,
    proposals: firstOf(
      scored,
      options.limit,
      outsideFamilies((proposal) => !straddlesKnown(proposal, text, matcher)),
    ),
    found: scored.length,
    known,
    searched: sample.speeches,
    characterCounts,
    background,
  };
}

/** What other reports are known to say. */
export function backgroundOf({ before }: Pick<DiscoverOptions, "before">): Background {
  return before == null ? loadBackground() : backgroundBefore(loadBackground(), before);
}

/** What recurs in the text itself keeps its own figures. */
function addMissing(ngrams: Map<string, RecurringNgram>, more: ReadonlyMap<string, RecurringNgram>): void {
  for (const [text, ngram] of more) if (!ngrams.has(text)) ngrams.set(text, ngram);
}

function knownAsOf({ lexicon, matcher }: LexiconState, year: number | null): Pick<LexiconState, "lexicon" | "matcher"> {
  if (year === null) return { lexicon, matcher };
  const earlier = lexiconAsOf(lexicon, year);
  return { lexicon: earlier, matcher: buildMatcher(earlier) };
}

/** The wordings that the lexicon lacks, the likeliest of them where there are very many. */
function worthCounting(
  patterns: ReadonlyMap<string, PatternCandidate>,
  ngrams: ReadonlyMap<string, RecurringNgram>,
  likeness: Likeness,
  { background, known, leastMet }: { background: Background; known: ReadonlySet<string>; leastMet: number },
): string[] {
  const met = (wording: string) => Math.max(patterns.get(wording)?.finds ?? 0, ngrams.get(wording)?.count ?? 0);
  const all = [...new Set([...patterns.keys(), ...ngrams.keys()])];
  const wordings = all.filter((wording) => !known.has(wording) && met(wording) >= leastMet);
  if (wordings.length <= MOST_COUNTED) return wordings;
  const priors = wordings.map((text) => ({
    text,
    prior: priorOf({ text, pattern: patterns.get(text) ?? null, ngram: ngrams.get(text) ?? null }, likeness, background),
  }));
  priors.sort((a, b) => b.prior - a.prior);
  return priors.slice(0, MOST_COUNTED).map(({ text }) => text);
}

function firstOf<T>(items: readonly T[], limit: number, fits: (item: T) => boolean): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length >= limit) break;
    if (fits(item)) first.push(item);
  }
  return first;
}

/** Wordings that only ever stand inside longer ones, or are put together from slogans that are known. */
function isFragment({ text, pattern, ngram, counted }: Candidate, minCount: number): boolean {
  const commas = text.split(/[，和与]/).length - 1;
  if (counted.knownUnits + commas >= text.length) return true;
  if (pattern !== null && isName(pattern)) return counted.insideKnown === counted.count;
  if (counted.ownCount === 0) return true;
  const least = ngram?.background === true ? 1 : minCount;
  return pattern === null && (counted.ownCount < least || counted.ownCount < LEAST_OWN_SHARE * counted.count);
}

/**
 * Whether a known slogan reaches over its edge, so that it is the other half of something:
 * 核心的党中央坚强领导.
 */
function straddlesKnown({ pattern, counted: { at, units } }: Candidate, text: DiscoveryText, matcher: SloganMatcher): boolean {
  if (pattern !== null) return false;
  const from = Math.max(0, at - REACH);
  const around = String.fromCharCode(...text.units.subarray(from, at + units + REACH));
  const [start, end] = [at - from, at - from + units];
  return matcher.matchSlogans(around).some((known) => {
    const reachesIn = known.start < start && known.end > start && known.end < end;
    return reachesIn || (known.start > start && known.start < end && known.end > end);
  });
}

/** Every form of the lexicon as it stands in the match text, with and without its commas. */
function knownForms({ slogans }: Lexicon): Set<string> {
  return new Set(slogans.flatMap(formsOf).flatMap(patternTextsOf));
}
