import { type CorrectionRule, correctionIndex, pairSlot } from "./corrections-rules.ts";

/** One garbled word in the match text; `start` and `end` are half-open UTF-16 positions there. */
export interface Correction {
  start: number;
  end: number;
  replacement: string;
  /** The garbled string of the rule, which is its name. */
  rule: string;
}

function guardsHold(rule: CorrectionRule, text: string, start: number): boolean {
  const end = start + rule.wrong.length;
  const isBefore = (word: string) => text.endsWith(word, start);
  const isAfter = (word: string) => text.startsWith(word, end);
  if (rule.notAfter.some((word) => start > 0 && isBefore(word)) || rule.notBefore.some(isAfter)) return false;
  if (rule.onlyAfter.length > 0 && !rule.onlyAfter.some(isBefore)) return false;
  return rule.onlyBefore.length === 0 || rule.onlyBefore.some(isAfter);
}

/**
 * Finds words garbled by scanning, by whole-word rules (`corpus/cleaning/corrections.tsv`). Nothing is changed here: the caller
 * applies the replacements to the match text, lists them in the receipt, or leaves them out.
 *
 * @param matchText match text: no white space, no quotation marks, simplified characters
 * @returns corrections in order of `start`, never overlapping; of two that begin at one place the longer wins
 * @example findCorrections("各位间志") // [{ start: 2, end: 4, replacement: "同志", rule: "间志" }]
 * @example findCorrections("民间志愿者") // []
 */
export function findCorrections(matchText: string): Correction[] {
  const found: Correction[] = [];
  const { starts } = correctionIndex;
  for (let at = 0, second = matchText.charCodeAt(0); at < matchText.length; at++) {
    const first = second;
    second = matchText.charCodeAt(at + 1);
    if (starts[pairSlot(first, second)] === 0) continue;
    const rules = correctionIndex.byPair.get(matchText.slice(at, at + 2));
    const rule = rules?.find((candidate) => matchText.startsWith(candidate.wrong, at) && guardsHold(candidate, matchText, at));
    if (rule === undefined) continue;
    found.push({ start: at, end: at + rule.wrong.length, replacement: rule.right, rule: rule.wrong });
    at += rule.wrong.length - 1;
    second = matchText.charCodeAt(at + 1);
  }
  return found;
}
