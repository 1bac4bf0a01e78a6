import type { AnalysisContext } from "#lib/corpus/context.ts";
import { PassageFinder } from "#lib/text/reuse/find-passages.ts";
import { type Passage, passageLength, passageSimilarity } from "#lib/text/reuse/passage.ts";
import type { ReuseText } from "#lib/text/reuse/reuse-text.ts";
import { type MatchPassage, matchSpan, type ReuseShares, reuseTextOf, sharesOf } from "./text-reuse-texts.ts";

export interface PairReuse {
  passages: MatchPassage[];
  /** How speech A divides when compared with B only, and the other way round. */
  sharesA: ReuseShares;
  sharesB: ReuseShares;
}

/**
 * What two speeches share, in order of speech B. Shares are found for each side on its own, so that a passage
 * said twice counts twice.
 */
export async function reuseOfPair(context: AnalysisContext, a: number, b: number, leastLength: number): Promise<PairReuse> {
  const corpus = await context.corpus();
  const { matcher } = await context.lexicon();
  const [textA, textB] = [reuseTextOf(corpus, a, matcher), reuseTextOf(corpus, b, matcher)];
  const found = new PassageFinder(textA).find(textB, leastLength);
  const back = new PassageFinder(textB).find(textA, leastLength);
  return {
    passages: found.map((passage) => toMatchPassage(passage, a, textA, b, textB)),
    sharesA: sharesOf(textA, back),
    sharesB: sharesOf(textB, found),
  };
}

/** What one speech (side A) shares with each of the others given. */
export async function reuseOfOne(
  context: AnalysisContext,
  a: number,
  others: readonly number[],
  leastLength: number,
): Promise<MatchPassage[]> {
  const corpus = await context.corpus();
  const { matcher } = await context.lexicon();
  const textA = reuseTextOf(corpus, a, matcher);
  const finder = new PassageFinder(textA);
  return others.flatMap((b) => {
    if (b === a) return [];
    const textB = reuseTextOf(corpus, b, matcher);
    return finder.find(textB, leastLength).map((passage) => toMatchPassage(passage, a, textA, b, textB));
  });
}

function toMatchPassage(passage: Passage, speechA: number, textA: ReuseText, speechB: number, textB: ReuseText): MatchPassage {
  const a = matchSpan(textA, passage.startA, passage.endA);
  const b = matchSpan(textB, passage.startB, passage.endB);
  return {
    speechA,
    startA: a.start,
    endA: a.end,
    speechB,
    startB: b.start,
    endB: b.end,
    length: passageLength(passage),
    similarity: passageSimilarity(passage),
  };
}
