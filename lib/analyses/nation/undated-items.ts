import type { SpeechFacts } from "#lib/queries/index.ts";
import type { Note } from "#lib/types.ts";
import type { PanelItem } from "./panel-items.ts";

/**
 * A note for each phrase or slogan that stands in undated speeches, which are in no row of a panel by year:
 * that they hold it, and whether they alone do.
 */
export function undatedItems(speeches: readonly SpeechFacts[], members: readonly number[], items: readonly PanelItem[]): Note[] {
  const undated = members.filter((index) => speeches[index]!.year === null);
  return items.flatMap(({ name, kind, counts }): Note[] => {
    const said = undated.filter((index) => counts[index]! > 0);
    if (kind === "theme" || said.length === 0) return [];
    const isOnly = members.every((index) => counts[index] === 0 || speeches[index]!.year === null);
    const count = said.reduce((sum, index) => sum + counts[index]!, 0);
    return [{ code: `PHRASE_${isOnly ? "ONLY" : "ALSO"}_UNDATED`, values: { phrase: name, count, speeches: said.length } }];
  });
}
