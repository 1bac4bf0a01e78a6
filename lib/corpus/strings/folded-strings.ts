import type { Corpus } from "../corpus.ts";
import { caseFolded, foldsCase, toFoldedCase } from "./case-folded.ts";
import type { CaseRule } from "./phrase-pattern.ts";
import { countStrings } from "./string-counts.ts";

/**
 * As `countStrings`, by a rule of case. Folded text is made only where a string has a Latin letter.
 *
 * @param strings in match-text form, no two alike by the rule
 */
export function foldedStrings(corpus: Corpus, members: readonly number[], strings: readonly string[], rule: CaseRule): Float64Array {
  if (rule === "exact" || !strings.some(foldsCase)) return countStrings(corpus, members, strings);
  return countStrings({ ...corpus, cache: caseFolded(corpus.cache) }, members, strings.map(toFoldedCase));
}
