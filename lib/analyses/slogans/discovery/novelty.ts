import type { AnalysisContext } from "#lib/corpus/context.ts";
import { countedChars, sumChars } from "#lib/corpus/titles/counted-chars.ts";
import { isAchievement } from "#lib/lexicon/discovery/achievements.ts";
import { logRatio, logRatioInterval } from "#lib/stats/index.ts";
import type { Selection } from "../../select-corpus.ts";
import type { Proposal } from "./candidate.ts";
import { countCandidates } from "./count-candidates.ts";
import { type DiscoveryText, discoveryText } from "./discovery-text.ts";
import type { Discovery } from "./propose.ts";
import { recurrence } from "./score.ts";

/** How new a proposal is: its rate from a year on against its rate in the years before. */
export interface Novelty {
  /** Occurrences in the years before. */
  pastCount: number;
  /**
   * Log ratio of the two rates, in doublings, with its exact 95 % interval; null without speeches before. An
   * open end is infinite.
   */
  burst: number | null;
  low: number | null;
  high: number | null;
  /** Different regions (or speakers, where a speech states no region) that say it. */
  regions: number;
  /** Different provinces of those regions; what states no region stands for itself. */
  provinces: number;
}

export interface NewProposal extends Proposal {
  novelty: Novelty;
}

/** Speeches of a selection from a year on, and those before it. Undated ones are in neither. */
export function splitAtYear({ corpus, members }: Selection, since: number): { fresh: Selection; past: Selection } {
  const yearOf = (member: number) => corpus.speeches[member]!.year;
  const pick = (fits: (year: number) => boolean) => ({
    corpus,
    members: members.filter((member) => {
      const year = yearOf(member);
      return year !== null && fits(year);
    }),
  });
  return { fresh: pick((year) => year >= since), past: pick((year) => year < since) };
}

/** A burst beyond this many doublings is no more certain to be news. */
const MOST_BURST = 5;
/**
 * Points of what is worth a wording beside its burst: spread, looks, and a word in it that nobody used
 * before.
 */
const PER_REGIONS = 0.4;
/** What one province alone says is its own slogan, however many of its cities repeat it. */
const PER_PROVINCES = 1.8;
const FOR_LIKELY = 5;
const FOR_NEW_WORD = 4;
/** So many provinces, or all there are, must say what is to be believed of its looks alone. */
const ENOUGH_PROVINCES = 6;
/**
 * Taken off a dictionary word (断头路), and off one clause of three characters in quotation marks that no
 * numeral makes a name (家门口).
 */
const FOR_ORDINARY_WORD = 3;
/** Dictionaries of general words have none that is longer. */
const LONGEST_WORD = 4;
/** A longer proposal that is not much rarer than one inside it is the wording; else the one inside is. */
const LEAST_LEAD = 1.3;
const SHORTEST_CORE = 3;

/**
 * The proposals that are more frequent than before with 95 % certainty, those first that burst, are said in
 * many places, look like slogans and hold words that the years before do not have. Where nothing came before,
 * all of them by spread and looks.
 *
 * @param discovery what was found in the fresh speeches
 */
export async function newProposals(
  context: AnalysisContext,
  { fresh, past }: { fresh: Selection; past: Selection },
  { proposals, lexicon, text }: Discovery,
): Promise<NewProposal[]> {
  const wordings = proposals.map((proposal) => proposal.text);
  const pastText = await discoveryText(context, past);
  const before = past.members.length === 0 ? [] : (await countCandidates(lexicon, wordings, pastText)).candidates;
  const chars = await countedChars(context);
  const sizes = { target: sumChars(chars, fresh.members), reference: sumChars(chars, past.members) };
  const pastPairs = pairsOf(pastText.units);
  const provinces = new Set(fresh.members.map((member) => provinceOf(fresh.corpus.speeches[member]!))).size;
  const found = proposals.flatMap((proposal, index) => {
    const novelty = noveltyOf(proposal, before[index]?.count ?? 0, sizes, fresh);
    if ((novelty.low !== null && novelty.low <= 0) || isAchievement(proposal.text) || isMostlyKnown(proposal)) return [];
    const isNewWord = past.members.length > 0 && holdsNewWord(proposal, text, pastPairs);
    return [{ ...proposal, score: noveltyScore(proposal, novelty, provinces) + (isNewWord ? FOR_NEW_WORD : 0), novelty }];
  });
  return withoutExtensions(found).sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
}

/** What an old slogan makes up to a half is the old one again: 习惯过紧日子, 发展新时代枫桥经验. */
function isMostlyKnown({ counted, text }: Proposal): boolean {
  return counted.knownUnits >= text.length / 2;
}

/** Every pair of neighbouring units of a text: for each first unit one bit for each second. */
type Pairs = ReadonlyMap<number, Uint8Array>;

function pairsOf(units: Uint16Array): Pairs {
  const pairs = new Map<number, Uint8Array>();
  const bits: (Uint8Array | undefined)[] = [];
  for (let at = 0; at + 1 < units.length; at++) {
    const [first, second] = [units[at]!, units[at + 1]!];
    let row = bits[first];
    if (row === undefined) {
      row = new Uint8Array(8192);
      bits[first] = row;
      pairs.set(first, row);
    }
    row[second >> 3]! |= 1 << (second & 7);
  }
  return pairs;
}

function hasPair(pairs: Pairs, first: number, second: number): boolean {
  return ((pairs.get(first)?.[second >> 3] ?? 0) & (1 << (second & 7))) !== 0;
}

/**
 * Whether two characters of one word, or two single-character words side by side, never stood together
 * before: 低空 in 低空经济, 新质 in 新质生产力.
 */
function holdsNewWord({ counted: { at, units } }: Proposal, { units: text, edges }: DiscoveryText, pastPairs: Pairs): boolean {
  const isEdge = (position: number) => edges[position] === 1;
  for (let first = at; first + 1 < at + units; first++) {
    const isOneWord = !isEdge(first + 1);
    const areSingles = isEdge(first) && isEdge(first + 1) && isEdge(first + 2);
    if ((isOneWord || areSingles) && !hasPair(pastPairs, text[first]!, text[first + 1]!)) return true;
  }
  return false;
}

/**
 * Of wordings inside one another one is left: the inner where it is said much more often (新质生产力, not
 * 加快形成新质生产力), else the longer (一刻钟便民生活圈, not 便民生活圈).
 */
function withoutExtensions(found: readonly NewProposal[]): NewProposal[] {
  const isInside = (inner: NewProposal, longer: NewProposal) => inner.text.length < longer.text.length && longer.text.includes(inner.text);
  const leads = (inner: NewProposal, longer: NewProposal) => inner.counted.count >= LEAST_LEAD * longer.counted.count;
  const cores = found.filter((inner) => !found.some((longer) => isInside(inner, longer) && !leads(inner, longer)));
  return cores.filter(
    (longer) => !cores.some((inner) => inner.text.length >= SHORTEST_CORE && isInside(inner, longer) && leads(inner, longer)),
  );
}

function noveltyOf(
  { counted }: Proposal,
  pastCount: number,
  sizes: { target: number; reference: number },
  { corpus, members }: Selection,
): Novelty {
  const counts = { countTarget: counted.count, sizeTarget: sizes.target, countReference: pastCount, sizeReference: sizes.reference };
  const interval = logRatioInterval(counts);
  const speeches = counted.speeches.map((member) => corpus.speeches[members[member]!]!);
  const regions = new Set(speeches.map(({ region, speaker, id }) => region ?? speaker ?? `${id}`));
  const provinces = new Set(speeches.map(provinceOf));
  const [low, high] = [interval?.low ?? null, interval?.high ?? null];
  return { pastCount, burst: logRatio(counts), low, high, regions: regions.size, provinces: provinces.size };
}

function provinceOf({ regionCode, region, speaker, id }: Selection["corpus"]["speeches"][number]): string {
  return regionCode?.slice(0, 2) ?? region ?? speaker ?? `${id}`;
}

/** @param all provinces of all fresh speeches */
function noveltyScore({ score, counted, text, pattern }: Proposal, { low, pastCount, regions, provinces }: Novelty, all: number): number {
  const spread = PER_REGIONS * Math.log2(1 + regions) + PER_PROVINCES * Math.log2(1 + provinces);
  const believed = Math.min(1, provinces / Math.min(ENOUGH_PROVINCES, all));
  const likely = believed / (1 + Math.exp(recurrence(counted) - score));
  const isShortQuote = pattern?.kind === "quoted" && text.length === 3;
  const isWord = counted.words === 1 && text.length <= LONGEST_WORD && pattern?.kind !== "numeric";
  const ordinary = isWord || isShortQuote ? FOR_ORDINARY_WORD : 0;
  // What the years before have at all is no news, however often it is said now.
  return Math.min(MOST_BURST, low ?? 0) + spread + FOR_LIKELY * likely - Math.log2(1 + pastCount) - ordinary;
}
