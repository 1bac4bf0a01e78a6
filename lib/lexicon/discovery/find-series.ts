import { numericShape } from "./numeric-shape.ts";
import type { PatternFind } from "./types.ts";

/** Two to four numerals with heads of one or two characters: 两带四街, 一县一业. */
const SERIES = /(?:[一二三四五六七八九两双][\p{Script=Han}]{1,2}?){1,3}[一二三四五六七八九两双][\p{Script=Han}]/gu;
/** What a series without quotation marks is worth. */
export const SERIES_STRENGTH = 0.35;
/** What shows that things are counted, not abbreviated. */
const COUNTING = /[年月日届次第十百千万亿元人点分时个位名条者是为来到地下上的了和与]/;
const BEFORE_NUMBER = /[第十百千万〇○零一二三四五六七八九\d]/;

/**
 * Numeral abbreviations that stand in the text without quotation marks; weak evidence, since counted things
 * look alike. The last head has one or two characters, whichever ends where a word does.
 *
 * @param isEdge whether a word begins or the text ends at a position
 */
export function findSeries(matchText: string, isEdge: (at: number) => boolean): PatternFind[] {
  const finds: PatternFind[] = [];
  for (const found of matchText.matchAll(SERIES)) {
    if (BEFORE_NUMBER.test(matchText.charAt(found.index - 1))) continue;
    const end = found.index + found[0].length;
    const text = isEdge(end) ? found[0] : isEdge(end + 1) ? found[0] + matchText.charAt(end) : "";
    if (text.length >= 4 && !COUNTING.test(text) && numericShape(text) === 1)
      finds.push({ text, kind: "numeric", strength: SERIES_STRENGTH });
  }
  return finds;
}
