import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Note } from "#lib/types.ts";
import type { Selection } from "../select-corpus.ts";

/**
 * Says how many of the speeches were coded by other rules than those in force; they wait for the recoding.
 */
export async function staleNotes(context: AnalysisContext, { corpus, members }: Selection): Promise<Note[]> {
  const { set } = await context.themes();
  const stale = members.filter((index) => corpus.speeches[index]!.themesHash !== set.hash).length;
  return stale === 0 ? [] : [{ code: "THEMES_STALE", values: { speeches: stale } }];
}
