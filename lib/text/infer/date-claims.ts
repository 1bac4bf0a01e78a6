import { smallNumber } from "./chinese-numbers.ts";
import type { Clue, InferContext } from "./context.ts";
import { claim, type DateClaim } from "./date-claim.ts";
import { ownDateLines } from "./date-lines.ts";
import { congressClaims, NUMBER, plenumClaims, sessionClaims, sinceSessionClaims } from "./meeting-claims.ts";
import { moneyYear } from "./money-year.ts";
import { pageClaims } from "./page-claims.ts";
import { plausible } from "./time-evidence.ts";
import { countedYears } from "./year-evidence.ts";

/** Weight from which counted evidence speaks of the present, not of a year in passing. */
const COUNTED_MIN = 3.5;
const PRESENT = /今年|今天|今日|恰逢|正值|适逢|正当|之际|即将到来/;
const PAST = /今明|明年|后年|未来|这一年|过去[^,。]{0,4}年|一年来|去年|(?:我们)?隆重庆祝了?(?=[^,。]{0,30},)|欢度/;
/**
 * The sixth plan came before the congress at the end of 1982; from the seventh on, each in March of its first
 * year.
 */
const PLAN_YEARS = (number: number) => (number === 6 ? 1982 : 1971 + 5 * (number - 4));
function planClaims(clue: Clue): DateClaim[] {
  if (!clue.isOpening) return [];
  const match = new RegExp(
    `(?:作关于|提出|关于|提请[^。;]{0,12}审[议查])[^。;]{0,24}第(${NUMBER})个五年(?:计划|规划)[^。;]{0,20}报告`,
  ).exec(clue.match);
  const number = match === null ? Number.NaN : smallNumber(match[1] ?? "");
  return number >= 6 ? [{ year: PLAN_YEARS(number), month: null, day: null, confidence: 0.9, sentence: clue.shown }] : [];
}

/** `一、2023年工作回顾` in a report is said in 2024, `二、2024年重点工作` in 2024. */
function reportClaims(clue: Clue): DateClaim[] {
  if (!clue.match.includes("年")) return [];
  const target = /(\d{4})年[^。;\d]{0,24}(?:国民经济|经济社会|发展)[^。;\d]{0,12}(?:主要)?预期目标(?:是|为|:)/.exec(clue.match);
  if (target !== null) return claim(Number(target[1]), 0.93, clue);
  if (!(clue.isHeading || clue.match.length <= 45)) return [];
  const past =
    /(\d{4})年(?:的)?(?:国内|政府|全市|全省|全县|全区|主要|以来)?(?:的)?(?:工作|经济社会发展|国民经济)[^。]{0,14}(?:回顾|总结|情况)|报告(\d{4})年的?工作/.exec(
      clue.match,
    );
  if (past !== null) return claim(Number(past[1] ?? past[2]) + 1, 0.95, clue);
  const ahead =
    /^(?:[—–-]*|[一二三四五六七八九十]{1,2}[,.]|\([一二三四五六七八九十]{1,2}\)|第.{1,2}部分)?(?:关于|做好)?(\d{4})年[^。\d]{0,14}(?:总体要求|工作安排|重点工作|主要任务|工作任务|工作打算|工作部署|工作的?建议|的建议|总体部署|预期目标|重点任务|目标任务|(?:政府)?工作$)/.exec(
      clue.match,
    );
  return ahead === null ? [] : claim(Number(ahead[1]), 0.94, clue);
}

/**
 * `刚刚过去的2023年`, `1986年是…取得显著成就的一年` at the beginning of a report are said in the year after.
 */
function pastYearClaims(clue: Clue): DateClaim[] {
  const pattern = /(?:刚刚过去的|过去的)(\d{4})年|^(\d{4})年,?是[^。;]{0,60}(?:取得|战胜|经受|非凡|不平凡|胜利前进)[^。;]{0,50}一年/;
  const found = clue.position < 0.12 || clue.isOpening ? pattern.exec(clue.match) : null;
  const past = found === null ? null : ["", found[1] ?? found[2]];
  return past === null ? [] : claim(Number(past[1]) + 1, 0.88, clue);
}

/** `今年（2023年）`, `今天我们召开2012年…会议`. */
function presentClaims(clue: Clue): DateClaim[] {
  if (!/\d{4}年/.test(clue.match) || isQuoted(clue)) return [];
  const named = /(?:今年|本年度?)(?:,|\(|即|是)+(\d{4})年/.exec(clue.match);
  if (named !== null) return claim(Number(named[1]), 0.95, clue);
  const met = clue.isOpening
    ? /(?:今天|现在|今日|这次)[^。;]{0,16}(?:召开|举行|举办|颁发|表彰|开)[^。;\d]{0,6}(\d{4})年(?!度|以来|至|[—-])/.exec(clue.match)
    : null;
  if (met !== null) return claim(Number(met[1]), 0.88, clue);
  // `总结今年工作，谋划2020年工作` is said before that year begins.
  const next = /总结(?:今年|一年来|全年)[^。;\d]{0,24}(?:部署|谋划|安排|研究)[^。;\d]{0,6}(\d{4})年/.exec(clue.match);
  if (next !== null) return claim(Number(next[1]) - 1, 0.9, clue);
  const set = /把(\d{4})年(?:确立|确定|作)为/.exec(clue.match);
  return set === null ? [] : claim(Number(set[1]), 0.88, clue);
}

/** Words of another speaker have another today. */
export function isQuoted(clue: Clue): boolean {
  return /(?:指出|强调|要求|提出|写道|说过)[:,]/.test(clue.match.slice(0, 60)) && !clue.isHeading;
}

/**
 * `2024年三亚市政府工作报告`; of a review or a greeting of the year it is open which side of New Year it
 * stands on.
 */
function titleClaims(clue: Clue): DateClaim[] {
  if (!clue.isTitle) return [];
  const years = [...clue.match.matchAll(/(?<!\d)(\d{4})年?(?!\d|以来|来|[-./—至到]\d|年?(?:规划|远景|目标))/g)]
    .map(([, value]) => Number(value))
    .filter(plausible);
  const [year] = years;
  const money = moneyYear(clue.match);
  if (money !== null) return claim(money, 0.93, clue);
  if (year === undefined || new Set(years).size !== 1) return [];
  const open = /年度|总结|回顾|述职|新年|元旦|贺词|献词|岁末|年终|表彰|迎/.test(clue.match);
  return claim(year, open ? 0.6 : 0.93, clue);
}

/** `今年是党的二十大召开之年`, `十四五开局之年`, `庆祝建党91周年大会`: a year known by counting. */
function countedClaims(clue: Clue): DateClaim[] {
  if (isQuoted(clue) || !(clue.isTitle || (PRESENT.test(clue.match) && !PAST.test(clue.match)))) return [];
  return countedYears(clue)
    .filter(({ kind, weight, from, to }) => kind === "vote" && weight >= COUNTED_MIN && to - from === 11)
    .flatMap(({ from }) => claim(Math.floor(from / 12), 0.88, clue));
}

/** A report of the executive to its congress, whose headings count years by the calendar. */
export function isReport({ clues, title }: InferContext): boolean {
  if (/工作报告|计划.{0,12}报告|预算.{0,12}报告/.test(title)) return true;
  if (clues.filter(({ match }) => /^各位代表[!,:]/.test(match)).length >= 2) return true;
  const head = clues.slice(0, 12);
  return head.some(
    ({ match }) => /^(?:各)?位代表[:!]?/.test(match) || /代表[^。;]{0,20}(?:政府|国务院|行署|行政公署)[^。;]{0,24}报告/.test(match),
  );
}

/**
 * Everything that the text says outright of its own year; what a page says of itself only where the text says
 * nothing.
 */
export function dateClaims(context: InferContext): DateClaim[] {
  const lines = ownDateLines(context).map((line) => ({ ...line, confidence: 0.97 }));
  const report = isReport(context);
  const said = context.clues.flatMap((clue) => [
    ...sessionClaims(clue),
    ...congressClaims(clue),
    ...plenumClaims(clue),
    ...planClaims(clue),
    ...titleClaims(clue),
    ...presentClaims(clue),
    ...(report ? [...pastYearClaims(clue), ...sinceSessionClaims(clue)] : []),
    ...countedClaims(clue),
  ]);
  const headings = report ? context.clues.flatMap(reportClaims) : [];
  // Of `一、2023年主要工作` and `二、2024年主要工作` the later is the year of the report.
  const last = Math.max(0, ...headings.map(({ year }) => year));
  const own = [...lines, ...said, ...headings.filter(({ year }) => year !== last - 1)];
  return own.length > 0 ? own : pageClaims(context);
}
