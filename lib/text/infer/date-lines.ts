import type { Clue, InferContext } from "./context.ts";
import { plausible } from "./time-evidence.ts";

/** A day, a month or a year that a line of the text gives as its own. */
export interface DateLine {
  year: number;
  month: number | null;
  day: number | null;
  sentence: string;
}

const DATE = "(?:公元)?(\\d{4})(?:年|[-./])(?:(\\d{1,2})(?:月|[-./]?))?(?:(\\d{1,2})日?)?";
const WEEKDAY = "(?:\\(?星期[一二三四五六日天]\\)?|[上下]午|晚)?";
/** The head of minutes: `时间：… 地点：…`. */
const MEETING_LINE = new RegExp(`^(?:时间|日期|讲话时间|会议时间):${DATE}${WEEKDAY},?(?:会议)?(?:地点|讲话人|主讲人|主持人|发言人|出席)`);
/** The day on which an office wrote the words down, as a rule that of the speech. */
const WRITTEN_DOWN = new RegExp(
  `^[(\\[【](?:本文|讲话)?(?:根据|据|依据)[^。;()]{0,8}(?:录音|记录|速记)[^。;()]{0,4}整理,?${DATE}[)\\]】]$`,
);
/** Beside nothing else that a site wrote, a day in words below a label is the speech's own. */
const LABELLED = /^(?:时间|日期):\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:\(?星期[一二三四五六日天]\)?|[上下]午)?$/;
/** The date alone, or with the meeting: `(2021年3月11日第十三届…会议通过)`, `——2024年2月1日在…会议上`. */
const OWN_LINE = [
  new RegExp(`^[—–\\-(\\[【]*(?:时间|日期|讲话时间)?:?${DATE}${WEEKDAY}[)\\]】]*$`),
  new RegExp(
    `^[—–\\-(\\[【]*${DATE}(?:[—\\-至到]\\d{1,2}日)?,?(?:在|于|,|第|中国|中共|\\p{Script=Han}{2,14}第)[^。;]{2,60}?(?:上|会|会议|大会|通过|讲话|报告)[)\\]】]*(?:[\\p{Script=Han} ]{0,16})$`,
    "u",
  ),
  new RegExp(`^[(\\[【]\\p{Script=Han}{2,16}${DATE}[)\\]】]$`, "u"),
  new RegExp(`^[(\\[【]${DATE}${WEEKDAY}(?:在|于|,)\\p{Script=Han}{2,16}[)\\]】]$`, "u"),
  new RegExp(`^[(\\[【](?:本文)?(?:根据|据|依据)${DATE}[^。;()]{0,12}(?:录音|记录|速记)整理[^。;()]{0,12}[)\\]】]$`),
  new RegExp(`^[(\\[【]${DATE}(?:[上下]午|晚),?\\p{Script=Han}{2,16}[)\\]】]$`, "u"),
  MEETING_LINE,
  WRITTEN_DOWN,
  new RegExp(`(?:讲话|报告|发言|致辞|致词|演讲|会议上|大会上|全会上|通过|稿)[—–\\-(\\[【]+${DATE}(?:,[^()。]{0,12}整理)?[)\\]】]*$`),
  new RegExp(`^[—–-]*${DATE}(?:于|在)\\p{Script=Han}{2,12}$`, "u"),
];
/** The day on which somebody put the text up, not the day on which it was spoken. */
const UPLOAD =
  /\d{1,2}[:：]\d{2}|\d{1,2}时\d{1,2}分|(?:发布|发表|更新|上传|录入)(?:时间|日期|于|者|人|单位|机构|[:：]|\d)|(?:编辑|来源|出处|作者|责编|录入|浏览|阅读|点击|访问|查看|人气|下载|收藏|打印)(?:[:：(（]|量|数|次|人数|\d|$)|点击|浏览|来源于?网|(?:阅读|查看)(?:全文|原文)|(?:下载|收藏|打印)(?:本|此|全文|文档)|次数|字号|佚名|https?|www\.|\.c(?:om|n)|(?:文库|题库|书库|图书馆|素材库|资料库|范文网|公文网|网站|论坛|日报|晚报)$|^[^。]{0,16}(?:网|屋|吧|发布)$/;

/** True for a line that says when and where a text was put up or looked at. */
export const isUploadLine = (line: string) => UPLOAD.test(line);

const ANY_DATE = /(?<!\d)(19\d\d|20\d\d)(?:年|[-./])(1[0-2]|0?[1-9])(?!\d)(?:月|[-./])?(3[01]|[12]\d|0?[1-9])?/;
const HEAD_CLUES = 10;
const LINE_UNITS = 90;

function dateOf(match: RegExpExecArray, sentence: string): DateLine | null {
  const [year, month, day] = [1, 2, 3].map((group) => (match[group] === undefined ? null : Number(match[group])));
  if (year === null || year === undefined || !plausible(year) || (month ?? 1) > 12 || month === 0 || (day ?? 1) > 31) return null;
  return { year, month: month ?? null, day: day ?? null, sentence };
}

function ownDate(clue: Pick<Clue, "match" | "shown">): DateLine | null {
  if (clue.match.length > LINE_UNITS || UPLOAD.test(clue.match)) return null;
  const match = OWN_LINE.map((pattern) => pattern.exec(clue.match)).find((found) => found !== null);
  return match == null ? null : dateOf(match, clue.shown);
}

/** Dates that stand at the head or the end of the text as its own, in text order. */
export function ownDateLines({ clues, setAside }: InferContext): DateLine[] {
  const ends = clues.filter((_, index) => index < HEAD_CLUES || index >= clues.length - 3);
  const isOnSite = setAside.some((line) => UPLOAD.test(line));
  const held = setAside
    .filter(
      (line) =>
        line.length <= LINE_UNITS && [MEETING_LINE, WRITTEN_DOWN, ...(isOnSite ? [] : [LABELLED])].some((pattern) => pattern.test(line)),
    )
    .map((match) => ({ match, shown: match }));
  return [...ends, ...held].flatMap((clue) => ownDate(clue) ?? []);
}

/** The latest day by which the text was there: what a site says of its upload. Null when nothing says so. */
export function uploadDate({ clues, setAside }: InferContext): DateLine | null {
  const lines = [
    ...clues.slice(0, HEAD_CLUES).map(({ match, shown }) => ({ match, shown })),
    ...setAside.map((match) => ({ match, shown: match })),
  ];
  const dates = lines.flatMap(({ match, shown }) => {
    const found = match.length <= 200 && UPLOAD.test(match) ? ANY_DATE.exec(match) : null;
    return found === null ? [] : (dateOf(found, shown) ?? []);
  });
  return dates.reduce<DateLine | null>((first, date) => (first === null || ordinal(date) < ordinal(first) ? date : first), null);
}

const ordinal = ({ year, month, day }: DateLine) => year * 400 + (month ?? 12) * 32 + (day ?? 31);

/** `2021-03-11`, `2021-03` or `2021`. */
export function dateText({ year, month, day }: Pick<DateLine, "year" | "month" | "day">): string {
  const parts = [String(year), month, day].flatMap((part) => (part === null ? [] : String(part).padStart(2, "0")));
  return parts.slice(0, month === null ? 1 : 3).join("-");
}
