import { z } from "zod";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { AppError } from "#lib/errors.ts";
import { filterShape } from "../../params.ts";

export const thisSpeechShape = {
  speechId: z.coerce.number().int().positive().nullable().default(null).describe("The speech; the one that was stored last without it."),
};

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-03-02");

/** All that came in within a time, in place of one speech. */
export const newsPeriodShape = {
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/, "a week such as 2026-W10")
    .nullable()
    .default(null)
    .describe("All speeches stored in a week of ISO 8601 (2026-W10), in place of one."),
  since: day.nullable().default(null).describe("All speeches stored from a day on (2026-03-02), in place of one."),
  until: day.nullable().default(null).describe("With since: the last day."),
};

/** What is asked of new speeches whose differences are judged. */
export const judgedNewsParams = z.object({
  ...thisSpeechShape,
  ...newsPeriodShape,
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
