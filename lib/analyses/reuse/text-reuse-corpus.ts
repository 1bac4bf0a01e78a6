import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { findCorpusPassages, type SourcedPassage } from "#lib/text/reuse/corpus-passages.ts";
import { passageLength, passageSimilarity } from "#lib/text/reuse/passage.ts";
import { type ReuseText, toReuseText } from "#lib/text/reuse/reuse-text.ts";
import type { Selection } from "../select-corpus.ts";
import { type MatchPassage, matchSpan, type ReuseShares, sharesOf, sloganFlags } from "./text-reuse-texts.ts";

export interface CorpusReuse {
  /** Side A is the earliest speech that has the passage, side B a later one. In order of B. */
  passages: MatchPassage[];
  /** How each speech divides when compared with all before it; position in the corpus → shares. */
  shares: ReadonlyMap<number, ReuseShares>;
}

/**
 * Follows every passage of a selection to its earliest speech. Computed once for a selection; near-linear in
 * its characters.
 */
export function reuseOfCorpus(context: AnalysisContext, { corpus, members }: Selection, leastLength: number): Promise<CorpusReuse> {
  return reuseOf(context, leastLength, members.length === corpus.speeches.length ? null : members);
}

const reuseOf = memoize(["corpus", "lexicon"], findReuse);

/** @param selected positions in the corpus; null for all */
async function findReuse(
  source: StateSource<"corpus" | "lexicon">,
  leastLength: number,
  selected: readonly number[] | null,
): Promise<CorpusReuse> {
  const [corpus, { matcher }] = await Promise.all([source.corpus(), source.lexicon()]);
  const order = inOrderOfTime(corpus, selected ?? [...corpus.speeches.keys()]);
  const { all, starts } = joinTexts(corpus, order, (units, ends) => sloganFlags(units, ends, matcher));
  const found = findCorpusPassages(all, starts, leastLength);
  return { passages: found.map((passage) => toMatchPassage(passage, order, all, starts)), shares: allShares(found, order, all, starts) };
}

/**
 * Oldest first; speeches without a date come last, so that they are never taken for a source of dated ones.
 * Years before whole dates of the same year.
 */
export function inOrderOfTime({ speeches }: Corpus, members: readonly number[]): number[] {
  const date = (index: number) => speeches[index]!.date ?? "9999";
  return [...members].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b));
}

/** The texts in one buffer; places count from the start of each text. */
function joinTexts(
  { cache }: Corpus,
  order: readonly number[],
  flagsOf: (units: Uint16Array, starts: Int32Array) => Uint8Array,
): { all: ReuseText; starts: Int32Array } {
  const ends = new Int32Array(order.length + 1);
  for (const [text, speech] of order.entries()) ends[text + 1] = ends[text]! + cache.starts[speech + 1]! - cache.starts[speech]!;
  const units = new Uint16Array(ends[order.length]!);
  for (const [text, speech] of order.entries())
    units.set(cache.units.subarray(cache.starts[speech]!, cache.starts[speech + 1]!), ends[text]!);
  const all = toReuseText(units, 0, units.length, flagsOf(units, ends));
  const starts = new Int32Array(order.length + 1);
  let symbol = 0;
  for (let text = 0; text < order.length; text++) {
    starts[text] = symbol;
    for (; symbol < all.places.length && all.places[symbol]! < ends[text + 1]!; symbol++) all.places[symbol]! -= ends[text]!;
  }
  starts[order.length] = symbol;
  return { all, starts };
}

function toMatchPassage(passage: SourcedPassage, order: readonly number[], all: ReuseText, starts: Int32Array): MatchPassage {
  const [firstA, firstB] = [starts[passage.textA]!, starts[passage.textB]!];
  const a = matchSpan(all, firstA + passage.startA, firstA + passage.endA);
  const b = matchSpan(all, firstB + passage.startB, firstB + passage.endB);
  return {
    speechA: order[passage.textA]!,
    startA: a.start,
    endA: a.end,
    speechB: order[passage.textB]!,
    startB: b.start,
    endB: b.end,
    length: passageLength(passage),
    similarity: passageSimilarity(passage),
  };
}

function allShares(
  found: readonly SourcedPassage[],
  order: readonly number[],
  all: ReuseText,
  starts: Int32Array,
): Map<number, ReuseShares> {
  const byText: SourcedPassage[][] = order.map(() => []);
  for (const passage of found) byText[passage.textB]!.push(passage);
  return new Map(
    order.map((speech, text) => {
      const [from, to] = [starts[text]!, starts[text + 1]!];
      const part = { ...all, symbols: all.symbols.subarray(from, to), isSlogan: all.isSlogan.subarray(from, to) };
      return [speech, sharesOf(part, byText[text]!)];
    }),
  );
}
