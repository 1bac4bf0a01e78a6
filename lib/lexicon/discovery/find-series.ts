import { numericShape } from "./numeric-shape.ts";
import type { PatternFind } from "./types.ts";

/** Two or three numerals with heads of one or two characters: 两带四街, 一县一业. */
const SERIES = /[一二三四五六七八九十两双][\p{Script=Han}]{1,2}?(?:[一二三四五六七八九十两双百千][\p{Script=Han}]{1,2}?){1,2}(?![\p{Script=Han}]{0}[一二三四五六七八九十])/gu;
const COUNTING = /[年月日届次第十百千万亿元人点分时个位名条]|[一二三四五六七八九]十|之|是要|是/;

/** Numeral abbreviations that stand in the text without quotation marks; weak evidence, since counted things look alike. */
export function findSeries(matchText: string): PatternFind[] {
  const finds: PatternFind[] = [];
  for (const found of matchText.matchAll(SERIES)) {
    const text = found[0];
    if (text.length < 4 || COUNTING.test(text) || numericShape(text) < 1) continue;
    if (/[第十百千万〇○零一二三四五六七八九\d]$/.test(matchText.slice(0, found.index).slice(-1))) continue;
    finds.push({ text, kind: "numeric", strength: 0.35 });
  }
  return finds;
}
