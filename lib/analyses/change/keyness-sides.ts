import type { AnalysisContext } from "#lib/corpus/context.ts";
import { itemTable, totalItems } from "#lib/corpus/item-table.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import type { Counted, ItemTable, Unit } from "#lib/corpus/tables.ts";
import type { Selection } from "../select-corpus.ts";

/** One side of a comparison: how often every item of the table stands there, and how much text that is. */
export interface KeynessSide {
  selection: Selection;
  table: ItemTable;
  /** One count an item of the table, in its order. */
  counts: Float64Array;
  /** Tokens for words, Han characters for slogans. */
  size: number;
}

/** Counts one side of a comparison; words are divided by tokens, slogans by Han characters. */
export async function keynessSide(
  context: AnalysisContext,
  selection: Selection,
  { unit, of, case: rule }: { unit: Unit; of: Counted; case: CaseRule },
): Promise<KeynessSide> {
  const table = await itemTable(context, unit, of, rule);
  const size = selection.members.reduce((sum, speech) => sum + table.sizes[speech]!, 0);
  return { selection, table, counts: totalItems(table, selection.members), size };
}
