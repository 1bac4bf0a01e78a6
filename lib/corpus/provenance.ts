import type { Provenance } from "#lib/types.ts";
import type { AnalysisContext } from "./context.ts";

/**
 * What would have to be the same for a figure to come out again. Speeches prepared by different versions are
 * named together.
 */
export async function provenanceOf(context: AnalysisContext): Promise<Provenance> {
  const corpus = await context.corpus();
  const { lexicon } = await context.lexicon();
  const distinct = (values: string[]) => [...new Set(values)].sort().join("+");
  return {
    corpusVersion: corpus.version,
    lexiconHash: lexicon.hash.slice(0, 12),
    dictionaryHash: distinct(corpus.speeches.map(({ dictionaryHash }) => dictionaryHash.slice(0, 12))),
    normaliserVersion: distinct(corpus.speeches.map(({ normaliserVersion }) => normaliserVersion)),
  };
}
