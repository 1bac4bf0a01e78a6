import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { DEFAULT_LEAST_LENGTH } from "#lib/text/reuse/find-passages.ts";

const speechId = z.coerce.number().int().positive().nullable().default(null);

export const reuseShape = {
  a: speechId.describe("Speech id; with b: the first of a pair, alone: the speech whose sources and copies are looked for."),
  b: speechId.describe("Speech id: the second of a pair."),
  minLength: z.coerce
    .number()
    .int()
    .min(10)
    .max(1000)
    .default(DEFAULT_LEAST_LENGTH)
    .describe("Fewest characters of a passage, punctuation not counted."),
};

/** @throws AppError BAD_PARAMETER for b without a, b beside a draft, or a speech compared with itself */
export function checkPair(a: number | null, b: number | null, hasDraft: boolean): void {
  if (b !== null && hasDraft) throw new AppError("BAD_PARAMETER", "the draft takes the place of b", { where: "b" });
  if (b !== null && a === null) throw new AppError("BAD_PARAMETER", "b needs a", { where: "b" });
  if (a !== null && a === b) throw new AppError("BAD_PARAMETER", "a and b are the same speech", { where: "b" });
}
