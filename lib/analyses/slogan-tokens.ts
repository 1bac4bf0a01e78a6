import { formsOf, patternTextsOf } from "#lib/lexicon/patterns.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import { selectTermSpeeches } from "#lib/queries/index.ts";
import type { AnalysisContext } from "./context.ts";
import type { Corpus } from "./corpus.ts";

/** Words that are a wording of the slogan, each with the wording's number (0 canonical). A wording with punctuation is never one word. */
export function termsOf(slogan: Slogan): Map<string, number> {
  const terms = new Map<string, number>();
  formsOf(slogan).forEach((form, index) => {
    for (const text of patternTextsOf(form)) if (!terms.has(text)) terms.set(text, index);
  });
  return terms;
}

/**
 * How often each wording is one whole word as nodejieba cut the text, by wording and speech. Words stand in headings too: the segmentation
 * knows no switch.
 *
 * @returns `counts[form][speech]`, positions of the corpus
 */
export async function sloganTokens(context: AnalysisContext, corpus: Corpus, slogan: Slogan): Promise<Int32Array[]> {
  const terms = termsOf(slogan);
  const counts = formsOf(slogan).map(() => new Int32Array(corpus.speeches.length));
  const place = new Map(corpus.speeches.map(({ id }, index) => [id, index]));
  for (const { term, speechId, count } of await selectTermSpeeches(context.db, [...terms.keys()])) {
    const speech = place.get(speechId);
    if (speech !== undefined) counts[terms.get(term)!]![speech]! += count;
  }
  return counts;
}
