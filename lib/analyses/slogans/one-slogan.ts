import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import { chooseSlogans } from "./slogan-choice.ts";

/** The one slogan that a question is about. */
export const oneSloganShape = {
  slogan: z.string().min(1).max(200).describe("Canonical form or any variant of one slogan of the lexicon."),
};

/**
 * A slogan of the lexicon, named by any of its wordings.
 *
 * @throws AppError SLOGAN_UNKNOWN
 */
export async function oneSlogan(context: AnalysisContext, name: string): Promise<{ index: number; slogan: Slogan }> {
  const state = await context.lexicon();
  const index = chooseSlogans(state, { slogan: [name], kind: [], theme: [] })[0]!;
  return { index, slogan: state.lexicon.slogans[index]! };
}
