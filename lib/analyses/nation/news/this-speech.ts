import { z } from "zod";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { AppError } from "#lib/errors.ts";
import { filterShape } from "../../params.ts";

export const thisSpeechShape = {
  speechId: z.coerce.number().int().positive().nullable().default(null).describe("The speech; the one that was stored last without it."),
};

/** What is asked of a new speech whose differences are judged. */
export const judgedNewsParams = z.object({
  ...thisSpeechShape,
  fdr: z.coerce.number().gt(0).max(0.5).default(0.05).describe("False-discovery rate."),
  ...filterShape,
});

/**
 * Position of the speech that is asked about; null in a selection without speeches.
 *
 * @throws AppError SPEECH_NOT_FOUND
 */
export function thisSpeech({ speeches }: Corpus, members: readonly number[], id: number | null): number | null {
  if (id === null)
    return members.reduce<number | null>((last, index) => (last === null || speeches[index]!.id > speeches[last]!.id ? index : last), null);
  const found = members.find((index) => speeches[index]!.id === id);
  if (found === undefined)
    throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${id} in this selection`, { where: "speechId", status: 404 });
  return found;
}
