import { arabicYears } from "./chinese-numbers.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const YEAR_MIN = 1900;
const YEAR_MAX = 2099;
/** A day number of a spreadsheet: 1 is the first of January 1900 (with the day that 1900 did not have). */
const SERIAL = { min: 15000, max: 60000, epoch: Date.UTC(1899, 11, 30), day: 86_400_000 };
const CLOCK = "(?:[T,]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?(?:[AaPp][Mm])?|T\\d{4,6}Z?|Z)?";
const DAYTIME = "(?:,?(?:星期|周|礼拜)[一二三四五六日天])?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|\\d{1,2}时(?:\\d{1,2}分)?)*";

/** The same day by another calendar. */
const BESIDE_DAY = /[(（][^()（）]*(?:农历|阴历|旧历|星期|周|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])[^()（）]*[)）]$/;

/**
 * White space, brackets and labels gone, half-width digits, Chinese numbers and 民国 years as Arabic ones.
 */
function folded(value: string): string {
  const plain = value
    .normalize("NFKC")
    .replace(BESIDE_DAY, "")
    .replaceAll("國", "国")
    .replace(/[\u2012-\u2015－]+/g, "-")
    .replaceAll(/[壹贰叁肆伍陆柒捌玖拾]/g, (sign) => "一二三四五六七八九十"["壹贰叁肆伍陆柒捌玖拾".indexOf(sign)]!)
    .replaceAll(/(?<=\d)[。、,\\](?=\d{1,2}(?!\d))/g, ".")
    .replace(/(?<=\d)\s+(?=\d{1,2}:\d{2})/, "T");
  const half = plain.replace(/[\s"'()[\]【】]|[.。]$/g, "");
  const bare = arabicYears(half.replace(/^(?:日期|时间|讲话时间)[:]?/, "").replace(/^公元/, ""));
  return bare
    .replace(/(?<=[日号])(?:[于在]\p{Script=Han}{2,12}|(?:发布|发表|印发|公布|刊登|刊发|召开|讲话|作?报告))$/u, "")
    .replace(/^(\d{1,2})月(\d{1,2})[日号],?(\d{4})年?$/, "$3年$1月$2日")
    .replace(/^(\d{4}-\d{1,2}-\d{1,2})\/\d{4}-\d{1,2}-\d{1,2}$/, "$1")
    .replace(/^(\d{4}([-./])\d{1,2}\2\d{1,2})[-—–至到~](?:\d{4}\2)?(?:\d{1,2}\2)?\d{1,2}$/, "$1");
}

/** A calendar date as text, as far as it goes; null when there is no such day. */
function calendar(year: number, month?: number, day?: number): string | null {
  if (!(year >= YEAR_MIN && year <= YEAR_MAX)) return null;
  if (month === undefined) return String(year);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!(month >= 1 && month <= 12) || (day !== undefined && !(day >= 1 && day <= days))) return null;
  const two = (number: number) => String(number).padStart(2, "0");
  return [String(year), two(month), ...(day === undefined ? [] : [two(day)])].join("-");
}

const numbers = (match: RegExpExecArray) => match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));

function yearFirst(text: string): string | null | undefined {
  const match =
    new RegExp(
      `^(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})[日号]?(?:[-—–至到~](?:\\d{1,2}月)?\\d{1,2}[日号])?|月|月?[上中下]旬|月[初中底末])?|年?(?:[春夏秋冬]季?|第?[一二三四]季度|年?[初中底末]|度)?)${DAYTIME}${CLOCK}$`,
    ).exec(text) ??
    new RegExp(`^((?:19|20)\\d{2})(\\d{2})(\\d{2})?(?:[01]\\d[0-5]\\d(?:[0-5]\\d)?|2[0-3][0-5]\\d(?:[0-5]\\d)?)?${CLOCK}$`).exec(text);
  if (match === null) return undefined;
  const [year = 0, month, day] = numbers(match);
  return calendar(year, month, day);
}

/** `15/1/2023` and `1/15/2023`; where both readings are days only the year is sure. */
function yearLast(text: string): string | null | undefined {
  const match = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${CLOCK}$`).exec(text);
  if (match === null) return undefined;
  const [first = 0, second = 0, year = 0] = numbers(match);
  // Where points part the numbers, days stand first everywhere.
  const monthFirst = text.charAt(String(match[1]).length) === "." && second <= 12 ? null : calendar(year, first, second);
  const readings = [monthFirst, calendar(year, second, first)].filter((date) => date !== null);
  return new Set(readings).size <= 1 ? (readings[0] ?? null) : calendar(year);
}

function english(value: string): string | null | undefined {
  const ofYear = /^\s*(\d{4})[\s,/-]+([a-z]{3,9})\.?[\s,/-]+(\d{1,2})(?!\d)/i.exec(value);
  const named = MONTHS.indexOf(ofYear?.[2]?.slice(0, 3).toLowerCase() ?? "") + 1;
  if (ofYear !== null && named > 0) return calendar(Number(ofYear[1]), named, Number(ofYear[3]));
  const words = value.toLowerCase().replace(/(\d)(?:st|nd|rd|th)\b/g, "$1");
  const match = /(?:^|[\s,])(?:(\d{1,2})[\s-]+)?([a-z]{3,9})\.?[\s-]+(?:(\d{1,2})[\s,]+)?(\d{4})(?!\d)/.exec(words);
  const month = MONTHS.indexOf(match?.[2]?.slice(0, 3) ?? "") + 1;
  if (match === null || month === 0) return undefined;
  const day = match[1] ?? match[3];
  return calendar(Number(match[4]), month, day === undefined ? undefined : Number(day));
}

/** Day numbers of spreadsheets and seconds or milliseconds since 1970. */
function counted(text: string): string | null {
  if (!/^\d{5}(?:\.\d+)?$|^1\d{9}$|^1\d{12}$/.test(text)) return null;
  const value = Number(text);
  if (value < 1e6 && !(value >= SERIAL.min && value <= SERIAL.max)) return null;
  const time = value < 1e6 ? SERIAL.epoch + Math.floor(value) * SERIAL.day : value < 1e11 ? value * 1000 : value;
  const date = new Date(time);
  return calendar(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * Brings a stated date into `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as it is exact: Arabic, Chinese and
 * full-width digits, 民国 years, times of day, day numbers of spreadsheets, timestamps, and days before
 * months where only one reading is a day.
 *
 * @returns null for what is no date (`1月15日`, `2024-02-30`, `last spring`)
 * @example normalDate("二〇二三年一月十五日上午") // "2023-01-15"
 */
export function normalDate(value: string): string | null {
  if (value.length > 80) return null;
  const text = folded(value.replace(/^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$/, "$1").replace(/(?<=\d)曰$/, "日"));
  const found = yearFirst(text) ?? yearLast(text) ?? english(value.normalize("NFKC"));
  return found ?? counted(text);
}
