import { smallNumber } from "./chinese-numbers.ts";
import type { Clue } from "./context.ts";
import { plausible, type YearEvidence, year } from "./time-evidence.ts";

/** Days and months of the year that are numbered from their first. */
const FIRST: readonly [RegExp, number][] = [
  [/第([一二三四五六七八九十百\d]{1,5})个教师节/, 1985],
  [/第([一二三四五六七八九十百\d]{1,5})(?:个|次)全国助残日/, 1991],
  [/第([一二三四五六七八九十百\d]{1,5})个(?:中国)?记者节/, 2000],
  [/第([一二三四五六七八九十百\d]{1,5})个全国["“]?安全生产月/, 2002],
  [/第([一二三四五六七八九十百\d]{1,5})个烈士纪念日/, 2014],
  [/第([一二三四五六七八九十百\d]{1,5})个(?:国家|全国)扶贫日/, 2014],
  [/第([一二三四五六七八九十百\d]{1,5})个(?:国家)?宪法日/, 2014],
  [/第([一二三四五六七八九十百\d]{1,5})个全民国家安全教育日/, 2016],
  [/第([一二三四五六七八九十百\d]{1,5})个全国科技工作者日/, 2017],
  [/第([一二三四五六七八九十百\d]{1,5})个(?:中国)?医师节/, 2018],
  [/第([一二三四五六七八九十百\d]{1,5})个(?:中国)?农民丰收节/, 2018],
  [/第([一二三四五六七八九十百\d]{1,5})个(?:中国)?人民警察节/, 2021],
];
const DAY_OF_SPEECH = /今天|庆祝|迎来|之际|来临|到来|隆重/;

/** `庆祝第三十五个教师节`: a year known by counting, where the text speaks on that day. */
export function numberedDays(clue: Clue): YearEvidence[] {
  if (!/第.{1,5}[个次]/.test(clue.match) || !(clue.isTitle || (clue.isOpening && DAY_OF_SPEECH.test(clue.match)))) return [];
  return FIRST.flatMap(([pattern, first]) => {
    const count = smallNumber(pattern.exec(clue.match)?.[1] ?? "");
    const at = first + count - 1;
    return Number.isNaN(count) || count < 1 || !plausible(at) ? [] : [year(at, 6, clue)];
  });
}
