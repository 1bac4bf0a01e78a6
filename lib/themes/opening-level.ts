import { LEAD_LONGEST } from "./constants.ts";
import type { CodableSentence } from "./types.ts";

/** Level of a run-in heading, below all others. */
export const LEAD_LEVEL = 99;

/**
 * The level of what a sentence opens for those under it: 0 a title, 1, 2, … headings, `LEAD_LEVEL` a run-in
 * heading; null for no heading of any kind.
 */
export function openingLevel(sentence: CodableSentence): number | null {
  if (sentence.kind === "title") return 0;
  if (sentence.kind === "heading") return Math.max(1, sentence.headingLevel);
  return sentence.kind === "sentence" && sentence.charCount <= LEAD_LONGEST ? LEAD_LEVEL : null;
}
