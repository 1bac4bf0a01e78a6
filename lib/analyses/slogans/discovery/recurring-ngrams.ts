import type { Pause } from "#lib/corpus/take-turns.ts";
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
  /** True where it recurs in the table of wordings rather than in the text itself. */
  background: boolean;
}

const SHORTEST = 3;
const SHORTEST_CLAUSE = 2;
const LONGEST = 28;
/** An extension that takes this share of the occurrences makes a string a fragment of it. */
const FRAGMENT_SHARE = 0.7;
const LEAST_EDGE_SHARE = 0.6;
const LEAST_COHESION = 3;

/**
 * Recurring strings that are whole (maximal, at word boundaries, cohesive) and no piece of any sentence.
 * Words that merely lead in or out (推进…, …工作) are taken off, so that 强化落实力执行力 gives 落实力执行力.
 */
export async function recurringNgrams(
  text: DiscoveryText,
  minCount: number,
  pause: Pause,
): Promise<{ ngrams: Map<string, RecurringNgram>; characterCounts: Int32Array }> {
  const levels = await countNgrams(clausesOnly(text.units), { minCount, longest: LONGEST, edges: text.edges, pause });
  const found = new Map<string, RecurringNgram>();
  for (const level of levels.slice(SHORTEST - 1, LONGEST)) {
    for (let id = 0; id < level.counts.length; id++) {
      if (!isWhole(level, id)) continue;
      await pause();
      for (const { start, end } of partsOf(level.samples[id]!, level.length, text)) {
        const ngram = wordingOf(level, id, { start, end }, levels, text);
        if (ngram !== null && (found.get(ngram.text)?.count ?? 0) < ngram.count) found.set(ngram.text, ngram);
      }
    }
  }
  return { ngrams: found, characterCounts: levels[0]!.counts };
}

const COMMA = "，".charCodeAt(0);

/** What a wording may end with after a character: 互联网+, 数据要素×. */
const JOINED_SIGNS = new Set([..."+＋×"].map((sign) => sign.charCodeAt(0)));

/**
 * A text with 0 for everything that is neither Han character nor comma: sentence marks, figures, letters,
 * masks. A plus or times sign stays behind the character that it belongs to.
 */
function clausesOnly(units: Uint16Array): Uint16Array {
  const clauses = new Uint16Array(units.length);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (isHan(unit) || unit === COMMA || (JOINED_SIGNS.has(unit) && isHan(units[at - 1] ?? 0))) clauses[at] = unit;
  }
  return clauses;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isWhole(level: NgramLevel, id: number): boolean {
  const count = level.counts[id]!;
  const share = Math.max(2, FRAGMENT_SHARE * count);
  if (level.leftMost[id]! >= share && !isLooseUnit(level.leftUnit[id]!)) return false;
  if (level.rightMost[id]! >= share && !isLooseUnit(level.rightUnit[id]!)) return false;
  return Math.min(level.startEdges[id]!, level.endEdges[id]!) / count >= LEAST_EDGE_SHARE;
}

interface Span {
  start: number;
  end: number;
}

const JOINING = new Set([..."和与及"].map((sign) => sign.charCodeAt(0)));
const SHORTEST_PART = 4;

/** The whole string and, where 和 joins two, each of them; positions in the buffer. */
function partsOf(sample: number, length: number, { units, edges }: DiscoveryText): Span[] {
  const end = sample + length;
  const spans = [{ start: sample, end }];
  for (let at = sample + 1; at < end - 1; at++) {
    if (!JOINING.has(units[at]!) || edges[at] === 0 || edges[at + 1] === 0) continue;
    if (at - sample >= SHORTEST_PART) spans.push({ start: sample, end: at });
    if (end - at > SHORTEST_PART) spans.push({ start: at + 1, end });
  }
  return spans;
}

function wordingOf(level: NgramLevel, id: number, span: Span, levels: readonly NgramLevel[], text: DiscoveryText): RecurringNgram | null {
  const string = String.fromCharCode(...text.units.subarray(span.start, span.end));
  const core = coreOf(string);
  const wording = string.slice(core.start, core.end);
  const at = span.start + core.start;
  if (wording.length < SHORTEST || text.edges[at] === 0 || text.edges[at + wording.length] === 0 || isOrdinary(wording)) return null;
  if (wording.split("，").some((clause) => clause.length < SHORTEST_CLAUSE)) return null;
  const count = countAt(levels[wording.length - 1]!, at);
  const bond = cohesion(count, seamsOf(levels, at, wording.length, text.edges), levels[0]!.positions.length) ?? 0;
  if (bond < LEAST_COHESION) return null;
  const freedom = Math.log(level.counts[id]!) - Math.max(level.leftSums[id]!, level.rightSums[id]!) / level.counts[id]!;
  return { text: wording, count, cohesion: bond, freedom, background: false };
}

/**
 * Counts of both pieces for every way to cut the string in two where words meet; of a single word, for every
 * way.
 */
function seamsOf(levels: readonly NgramLevel[], at: number, length: number, edges: Uint8Array): [number, number][] {
  const seams: [number, number][] = [];
  const isWord = edges.subarray(at + 1, at + length).every((edge) => edge === 0);
  for (let cut = 1; cut < length; cut++) {
    if (!isWord && edges[at + cut] === 0) continue;
    seams.push([countAt(levels[cut - 1]!, at), countAt(levels[length - cut - 1]!, at + cut)]);
  }
  return seams;
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
