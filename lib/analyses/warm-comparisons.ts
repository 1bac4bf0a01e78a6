import type { AnalysisContext } from "./context.ts";
import { itemTable, UNITS } from "./item-table.ts";
import { runAnalysis } from "./run-analysis.ts";

/**
 * Makes in advance what the first drift, keyness and comparison of a process would otherwise wait for: the tables of words and slogans, and the two timelines
 * without filters, which take seconds on ten million characters. Other requests get their turn in between. Asking again costs nothing while the corpus stays as it is.
 */
export async function warmComparisons(context: AnalysisContext): Promise<void> {
  for (const unit of UNITS) await itemTable(context, unit);
  await itemTable(context, "slogan", "own");
  for (const unit of UNITS) await runAnalysis(context, "drift-timeline", { unit }, (key) => key);
}
