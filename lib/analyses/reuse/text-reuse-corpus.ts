import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { wantedCheck } from "#lib/corpus/take-turns.ts";
import type { SloganMatcher } from "#lib/lexicon/matcher.ts";
import { findCorpusPassages, type SourcedPassage } from "#lib/text/reuse/corpus-passages.ts";
import { passageLength, passageSimilarity } from "#lib/text/reuse/passage.ts";
import type { Selection } from "../select-corpus.ts";
import { type MatchPassage, matchSpan, type ReuseShares, reuseTextOf, sharesOf } from "./text-reuse-texts.ts";

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
  return searchReuse(corpus, matcher, inOrderOfTime(corpus, selected ?? [...corpus.speeches.keys()]), leastLength);
}

/** @param order positions in the corpus, in order of time */
function searchReuse(corpus: Corpus, matcher: SloganMatcher, order: readonly number[], leastLength: number): CorpusReuse {
  const checkWanted = wantedCheck();
  const textOf = (text: number) => reuseTextOf(corpus, order[text]!, matcher);
  const mostSymbols = order.reduce((sum, speech) => sum + corpus.speeches[speech]!.matchUnits, 0);
  const shares = new Map<number, ReuseShares>();
  const passages: MatchPassage[] = [];
  /** Places in `passages` of those that come from each text: their side A is still counted in symbols. */
  const fromText: number[][] = order.map(() => []);
  findCorpusPassages({ count: order.length, mostSymbols, textOf }, leastLength, (text, part, found) => {
    checkWanted();
    shares.set(order[text]!, sharesOf(part, found));
    for (const passage of found) {
      fromText[passage.textA]!.push(passages.length);
      passages.push(halfPlaced(passage, order, matchSpan(part, passage.startB, passage.endB)));
    }
  });
  for (const [text, places] of fromText.entries()) {
    if (places.length === 0) continue;
    checkWanted();
    const source = textOf(text);
    for (const place of places) placeSource(passages[place]!, matchSpan(source, passages[place]!.startA, passages[place]!.endA));
  }
  return { passages, shares };
}

/**
 * Oldest first; speeches without a date come last, so that they are never taken for a source of dated ones.
 * Years before whole dates of the same year.
 */
export function inOrderOfTime({ speeches }: Corpus, members: readonly number[]): number[] {
  const date = (index: number) => speeches[index]!.date ?? "9999";
  return [...members].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b));
}

/** Side B in its match text, side A still as symbols of its text. */
function halfPlaced(passage: SourcedPassage, order: readonly number[], b: { start: number; end: number }): MatchPassage {
  return {
    speechA: order[passage.textA]!,
    startA: passage.startA,
    endA: passage.endA,
    speechB: order[passage.textB]!,
    startB: b.start,
    endB: b.end,
    length: passageLength(passage),
    similarity: passageSimilarity(passage),
  };
}

function placeSource(passage: MatchPassage, { start, end }: { start: number; end: number }): void {
  passage.startA = start;
  passage.endA = end;
}
