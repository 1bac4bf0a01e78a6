import { countNgrams, type NgramLevel } from "#lib/lexicon/discovery/ngram-levels.ts";
import { coreOf, isLooseUnit, isOrdinary } from "#lib/lexicon/discovery/ordinary.ts";
import { cohesion } from "#lib/stats/index.ts";
import type { DiscoveryText } from "./discovery-text.ts";

/** A string that recurs as a whole. */
export interface RecurringNgram {
  text: string;
  count: number;
  /** Doublings by which its halves occur together more often than by chance, at the weakest seam. */
  cohesion: number;
  /** Freedom of its neighbours, in nats; the lesser of both sides. */
  freedom: number;
}

const SHORTEST = 3;
const LONGEST = 28;
/** An extension that takes this share of the occurrences makes a string a fragment of it. */
const FRAGMENT_SHARE = 0.7;
const LEAST_EDGE_SHARE = 0.6;
const LEAST_COHESION = 3;

/**
 * Recurring strings that are whole (maximal, at word boundaries, cohesive) and no piece of any sentence. Words that merely lead in or out
 * (推进…, …工作) are taken off, so that 强化落实力执行力 gives 落实力执行力.
 */
export function recurringNgrams(text: DiscoveryText, minCount: number): { ngrams: Map<string, RecurringNgram>; characterCounts: Int32Array } {
  const levels = countNgrams(text.clauses, { minCount, longest: LONGEST, edges: text.edges });
  const found = new Map<string, RecurringNgram>();
  for (const level of levels.slice(SHORTEST - 1, LONGEST)) {
    for (let id = 0; id < level.counts.length; id++) {
      const ngram = isWhole(level, id) ? wordingOf(level, id, levels, text) : null;
      if (ngram !== null && (found.get(ngram.text)?.count ?? 0) < ngram.count) found.set(ngram.text, ngram);
    }
  }
  return { ngrams: found, characterCounts: levels[0]!.counts };
}

function isWhole(level: NgramLevel, id: number): boolean {
  const count = level.counts[id]!;
  const share = Math.max(2, FRAGMENT_SHARE * count);
  if (level.leftMost[id]! >= share && !isLooseUnit(level.leftUnit[id]!)) return false;
  if (level.rightMost[id]! >= share && !isLooseUnit(level.rightUnit[id]!)) return false;
  return Math.min(level.startEdges[id]!, level.endEdges[id]!) / count >= LEAST_EDGE_SHARE;
}

function wordingOf(level: NgramLevel, id: number, levels: readonly NgramLevel[], text: DiscoveryText): RecurringNgram | null {
  const sample = level.samples[id]!;
  const string = String.fromCharCode(...text.units.subarray(sample, sample + level.length));
  const core = coreOf(string);
  const wording = string.slice(core.start, core.end);
  const at = sample + core.start;
  if (wording.length < SHORTEST || text.edges[at] === 0 || text.edges[at + wording.length] === 0 || isOrdinary(wording)) return null;
  const count = countAt(levels[wording.length - 1]!, at);
  const bond = cohesion(count, seamsOf(levels, at, wording.length), levels[0]!.positions.length) ?? 0;
  if (bond < LEAST_COHESION) return null;
  const freedom = Math.log(level.counts[id]!) - Math.max(level.leftSums[id]!, level.rightSums[id]!) / level.counts[id]!;
  return { text: wording, count, cohesion: bond, freedom };
}

/** Counts of both pieces for every way to cut the string at a place in two. */
function seamsOf(levels: readonly NgramLevel[], at: number, length: number): [number, number][] {
  return Array.from({ length: length - 1 }, (_, cut) => [countAt(levels[cut]!, at), countAt(levels[length - cut - 2]!, at + cut + 1)]);
}

function countAt({ positions, ids, counts }: NgramLevel, at: number): number {
  let low = 0;
  let high = positions.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return counts[ids[low]!]!;
}
