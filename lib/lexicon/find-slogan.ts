import { formsOf, patternTextsOf } from "./patterns.ts";
import type { Slogan } from "./types.ts";

/**
 * Position of the slogan that has this wording, whichever of its wordings it is; -1 when the lexicon has
 * none.
 */
export function findSlogan(slogans: readonly Slogan[], name: string): number {
  const exact = slogans.findIndex(({ slogan }) => slogan === name);
  const wanted = patternTextsOf(name)[0];
  if (exact !== -1 || wanted === undefined) return exact;
  return slogans.findIndex((slogan) => formsOf(slogan).some((form) => patternTextsOf(form).includes(wanted)));
}
