import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { AppError } from "#lib/errors.ts";
import { kwicLine } from "#lib/text/kwic.ts";
import { hitPlaces } from "./hit-places.ts";
import type { Hit } from "./hit-table.ts";

/**
 * A concordance line of each hit, in their order. @throws AppError CORPUS_CHANGED (409) when a speech was
 * deleted meanwhile
 */
export async function hitLines(
  context: AnalysisContext,
  corpus: Corpus,
  hits: readonly Hit[],
  { phrases, window }: { phrases: readonly string[]; window: number },
) {
  const places = await hitPlaces(context, corpus, hits, window);
  return hits.map((hit, index) => {
    const place = places[index] ?? null;
    if (place === null) throw new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
    const speech = corpus.speeches[hit.speech]!;
    const { sentence, start, end, text, textStart } = place;
    return {
      speechId: speech.id,
      phrase: phrases[hit.pattern] ?? "",
      title: speech.title,
      year: speech.year,
      sentence,
      start,
      end,
      ...kwicLine(text, start - textStart, end - textStart, window),
      textHash: speech.textHash,
    };
  });
}
