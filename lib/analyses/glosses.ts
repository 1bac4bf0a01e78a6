import type { AnalysisContext } from "#lib/corpus/context.ts";

/**
 * English renderings by canonical form, for tables whose items are slogans or words: a word has none, which
 * is empty.
 */
export async function glosses(context: AnalysisContext): Promise<(item: string) => string> {
  const { lexicon, indexOf } = await context.lexicon();
  return (item) => {
    const index = indexOf.get(item);
    return index === undefined ? "" : lexicon.slogans[index]!.gloss;
  };
}
