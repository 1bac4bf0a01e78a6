import { selectTermCounts } from "#lib/queries/index.ts";
import type { AnalysisContext } from "./context.ts";
import type { KeynessSide } from "./keyness-rows.ts";
import { type Selection, speechIds, sumOver } from "./select-corpus.ts";
import { sloganTable, totalSlogans } from "./slogan-table.ts";

export const UNITS = ["term", "slogan"] as const;
/** What is compared: words as nodejieba cuts them, or slogans of the lexicon. */
export type Unit = (typeof UNITS)[number];

/** Counts one side of a comparison; words are divided by tokens, slogans by Han characters. */
export async function keynessSide(context: AnalysisContext, selection: Selection, unit: Unit): Promise<KeynessSide> {
  return unit === "term" ? termSide(context, selection) : sloganSide(context, selection);
}

async function termSide(context: AnalysisContext, selection: Selection): Promise<KeynessSide> {
  const counts = await selectTermCounts(context.db, speechIds(selection));
  return {
    counts: new Map(counts.map(({ term, count }) => [term, count])),
    size: sumOver(selection.corpus, selection.members, "tokenCount"),
  };
}

async function sloganSide(context: AnalysisContext, selection: Selection): Promise<KeynessSide> {
  const { lexicon } = await context.lexicon();
  const totals = totalSlogans(await sloganTable(context), selection.members, lexicon.slogans.length);
  const counts = new Map(
    lexicon.slogans.flatMap(({ slogan }, index) => (totals[index]!.count > 0 ? [[slogan, totals[index]!.count] as const] : [])),
  );
  return { counts, size: sumOver(selection.corpus, selection.members, "charCount") };
}
