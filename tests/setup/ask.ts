import { type AnalysisContext, findAnalysis, type RawParams, runAnalysis } from "#lib/analyses/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { misfits } from "./misfits.ts";

/**
 * Asks one question by its name, labels are the keys; whatever a test asks, the answer must be as the columns
 * say.
 */
export async function askChecked(context: AnalysisContext, name: string, params: RawParams): Promise<AnalysisResult> {
  const analysis = findAnalysis(name);
  const result = await runAnalysis(context, analysis, params, (key) => key);
  const wrong = misfits(analysis, result.rows);
  if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join("\n"));
  return result;
}
