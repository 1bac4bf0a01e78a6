import { findSpeeches } from "./several-speeches.ts";
import { findSubstitutions } from "./substitutions.ts";

/**
 * What a text is, besides one whole speech in its own words. `TRUNCATED`: the site shows a part.
 * `SEVERAL_SPEECHES`: it can be split. `SUBSTITUTED_THROUGHOUT`: words stand for others all through, so its
 * counts would be wrong; it feeds no chart until a person accepts it.
 */
export type TextFlag = "TRUNCATED" | "SEVERAL_SPEECHES" | "WORD_REPLACED_THROUGHOUT" | "SUBSTITUTED_THROUGHOUT";

/** @param cleaningFlags what the lines that cleaning set aside say, from `CleanText.flags` */
export function textFlags(text: string, matchText: string, cleaningFlags: readonly TextFlag[]): TextFlag[] {
  const flags = [...cleaningFlags];
  if (findSpeeches(text).length > 1) flags.push("SEVERAL_SPEECHES");
  if (findSubstitutions(matchText).length > 0) flags.push("WORD_REPLACED_THROUGHOUT", "SUBSTITUTED_THROUGHOUT");
  return flags;
}
