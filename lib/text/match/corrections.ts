import { type CorrectionRule, correctionIndex, pairSlot } from "./corrections-rules.ts";
import { isGarbled } from "./is-garbled.ts";

/** A rule of two characters can be met by chance, so it is no sign of scanning and needs signs beside it. */
const SHORT_RULE_UNITS = 2;
/** Different garbled words, longer than two characters, that show that a text was scanned. */
const LEAST_SIGNS = 2;

/** One garbled word in the match text; `start` and `end` are half-open UTF-16 positions there. */
export interface Correction {
  start: number;
  end: number;
  replacement: string;
  /** The garbled string of the rule, which is its name. */
  rule: string;
  /** True when a person accepted the rule. */
  accepted: boolean;
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
 * Finds words garbled by scanning, by whole-word rules (`corpus/cleaning/corrections.tsv`). A rule fires only
 * where the dictionary says that the string can be nothing else (`isGarbled`), and rules of two characters
 * only in a text that shows other signs of scanning. Nothing is changed here: the caller applies the
 * replacements to the match text, lists them in the receipt, or leaves them out.
 *
 * @param matchText match text: no white space, no quotation marks, simplified characters
 * @returns corrections in order of `start`, never overlapping; of two that begin at one place the longer wins
 * @example findCorrections("问题不间程度存在") // [{ start: 2, end: 6, replacement: "不同程度", rule:
 *   "不间程度", accepted: false }]
 * @example findCorrections("各位间志") // [], two characters and no other sign of scanning
 */
export function findCorrections(matchText: string): Correction[] {
  const found = ruleHits(matchText).filter(
    ({ start, end, replacement, accepted }) => accepted || isGarbled(matchText, start, end, replacement),
  );
  const signs = new Set(found.filter((each) => !isShort(each)).map(({ rule }) => rule));
  return signs.size >= LEAST_SIGNS ? found : found.filter((each) => each.accepted || !isShort(each));
}

function isShort({ start, end }: Correction): boolean {
  return end - start <= SHORT_RULE_UNITS;
}

/**
 * Places of all rules whose own guards hold, in order, never overlapping; of two that begin at one place the
 * longer wins.
 */
function ruleHits(matchText: string): Correction[] {
  const found: Correction[] = [];
  const { starts } = correctionIndex;
  for (let at = 0, second = matchText.charCodeAt(0); at < matchText.length; at++) {
    const first = second;
    second = matchText.charCodeAt(at + 1);
    if (starts[pairSlot(first, second)] === 0) continue;
    const rules = correctionIndex.byPair.get(matchText.slice(at, at + 2));
    const rule = rules?.find((candidate) => matchText.startsWith(candidate.wrong, at) && guardsHold(candidate, matchText, at));
    if (rule === undefined) continue;
    found.push({ start: at, end: at + rule.wrong.length, replacement: rule.right, rule: rule.wrong, accepted: rule.accepted });
    at += rule.wrong.length - 1;
    second = matchText.charCodeAt(at + 1);
  }
  return found;
}
