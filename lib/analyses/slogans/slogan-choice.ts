import { z } from "zod";
import type { LexiconState } from "#lib/corpus/lexicon-keeper.ts";
import { AppError } from "#lib/errors.ts";
import { findSlogan } from "#lib/lexicon/find-slogan.ts";
import { SLOGAN_KINDS } from "#lib/lexicon/types.ts";

export const sloganShape = {
  slogan: z.array(z.string()).default([]).describe("Canonical forms or variants; repeatable."),
  kind: z.array(z.enum(SLOGAN_KINDS)).default([]).describe("Kinds of slogan; repeatable."),
  theme: z.array(z.string()).default([]).describe("Theme ids; repeatable."),
};

interface SloganChoice {
  slogan: string[];
  kind: string[];
  theme: string[];
}

/**
 * Which slogans of the lexicon are asked for, as indexes in the lexicon's order. A slogan may be named by any
 * of its wordings.
 *
 * @throws AppError SLOGAN_UNKNOWN for a name that the lexicon does not have
 */
export function chooseSlogans({ lexicon, indexOf }: LexiconState, choice: SloganChoice): number[] {
  const named =
    choice.slogan.length === 0 ? null : new Set(choice.slogan.map((name) => indexOf.get(name) ?? positionOf(lexicon.slogans, name)));
  return lexicon.slogans.flatMap((slogan, index) => {
    const fits =
      (named === null || named.has(index)) &&
      (choice.kind.length === 0 || choice.kind.includes(slogan.kind)) &&
      (choice.theme.length === 0 || (slogan.theme !== null && choice.theme.includes(slogan.theme)));
    return fits ? [index] : [];
  });
}

function positionOf(slogans: LexiconState["lexicon"]["slogans"], name: string): number {
  const index = findSlogan(slogans, name);
  if (index === -1)
    throw new AppError("SLOGAN_UNKNOWN", `the lexicon has no ${name}; phrase-frequency counts any phrase`, { where: "slogan" });
  return index;
}
