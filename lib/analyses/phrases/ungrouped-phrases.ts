import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import type { GroupBy, Note } from "#lib/types.ts";
import type { Selection } from "../select-corpus.ts";

/**
 * A note for each phrase that stands in speeches of no group, e.g. in undated ones of a chart by year: that
 * they hold it, and whether they alone do, so that 0 in every row is not read as absent.
 *
 * @param counts of each phrase, by position in the corpus
 */
export function ungroupedPhrases(
  { members }: Selection,
  groups: readonly SpeechGroup[],
  by: GroupBy,
  counts: ReadonlyMap<string, Int32Array>,
): Note[] {
  const grouped = new Set(groups.flatMap((group) => group.members));
  const others = members.filter((index) => !grouped.has(index));
  if (others.length === 0) return [];
  return [...counts].flatMap(([phrase, bySpeech]): Note[] => {
    const said = others.filter((index) => bySpeech[index]! > 0);
    if (said.length === 0) return [];
    const isOnly = members.every((index) => bySpeech[index] === 0 || !grouped.has(index));
    const count = said.reduce((sum, index) => sum + bySpeech[index]!, 0);
    const where = by === "year" ? "UNDATED" : "UNGROUPED";
    return [{ code: `PHRASE_${isOnly ? "ONLY" : "ALSO"}_${where}`, values: { phrase, count, speeches: said.length } }];
  });
}
