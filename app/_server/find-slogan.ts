import "server-only";
import { formsOf, patternTextsOf } from "#lib/lexicon/patterns.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import { serverState } from "./context.ts";

/**
 * The slogan that a part of an address names, by its canonical form or a variant; null when the lexicon has
 * none.
 */
export async function findSlogan(part: string): Promise<Slogan | null> {
  const name = decodePart(part);
  const { lexicon, indexOf } = await serverState().context.lexicon();
  const index = indexOf.get(name);
  if (index !== undefined) return lexicon.slogans[index]!;
  const wanted = patternTextsOf(name)[0];
  if (wanted === undefined) return null;
  return lexicon.slogans.find((slogan) => formsOf(slogan).some((form) => patternTextsOf(form).includes(wanted))) ?? null;
}

/** The names of all slogans, for lists to choose from. */
export async function sloganNames(): Promise<string[]> {
  const { lexicon } = await serverState().context.lexicon();
  return lexicon.slogans.map(({ slogan }) => slogan);
}

/** Next hands on parts of an address as they were sent; one that is not well-formed names nothing. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
