import { countHan } from "./han.ts";

/** A stretch of a text that is a speech of its own, as half-open positions. */
export interface SpeechPart {
  start: number;
  end: number;
}

const ORDINALS = "一二三四五六七八九十";
const SPEECH = /讲话|致辞|致词|发言|报告|演讲|祝词|贺词|贺信|党课|述职|主持词|开幕词|闭幕词|讲稿|范文/;
const SPEECH_TITLE =
  /(?:讲话|致辞|致词|发言|报告|演讲|祝词|贺词|党课|述职|主持词|开幕词|闭幕词|讲稿)(?:稿|材料|提纲|全文|实录)?(?:[（(].{1,20}[）)])?$/;
/** `篇一：…`, `第二篇`, `范文三`, `【篇1】`. */
const NUMBERED =
  /^[【[（(《〖]?(?:第\s?([一二三四五六七八九十\d]{1,3})\s?篇|(?:篇|范文|例文|样本)\s?[（(]?([一二三四五六七八九十\d]{1,3})[）)]?)[】\]）)》〗]?(?:[:：、.\s].{0,60})?$/;
/** `第二部分：镇长讲话`, as a heading of a collection. */
const PART_OF_COLLECTION =
  /^[*#=【]*第([一二三四五六七八九十\d]{1,3})(?:部分|份)[:：\s].{2,40}(?:讲话|致辞|致词|发言|主持词)(?:稿|材料)?[*#=】]*$/;
/** What stands before the title of a second speech: `附：`. */
const ANNEX = /^附(?:件|录)?[一二三四\d]{0,2}[:：]\s?/;
/** `区长新年致辞范文二`, `书记讲话稿（3）`. */
const STEM =
  /^(?:\d{1,2}[.、．]\s?)?(.{4,50}?)\s?[（(【[]?\s?(?:篇|之|第)?\s?[（(【[]?([一二三四五六七八九十]{1,3}|\d{1,2})[）)】\]]?\s?篇?[）)】\]]?[:：]?$/;
const GREETING =
  /^(?:尊敬的|敬爱的|亲爱的)?(?:同志们|各位|朋友们|父老乡亲|乡亲们|代表们|委员们|女士们|老师们|同学们|战友们|全体).{0,40}[:：!！]/;
const THANKS = /(?:谢谢(?:大家|各位|你们)|祝大家.{0,16}|祝.{2,16}(?:快乐|好|满仓|如意|顺利|兴旺|进步))[!！。]$/;
const CALL = "(?:尊敬的|敬爱的|亲爱的)?(?:同志们|各位|朋友们|父老乡亲|乡亲们|代表们|委员们|老师们|同学们|战友们)";
/** A title behind a sentence, with the salutation right behind it. */
const TITLE_INSIDE = new RegExp(
  `(?<=^|[。！？”\\s])[^。！？；，：:\\s]{0,16}(?:在|关于)[^。！？；，：:\\n]{3,50}(?:讲话|致辞|致词|发言|报告|演讲|主持词)稿?(?:[\\d（(].{0,8}?(?:字|[）)]))?(?:范[本文])?\\s?(?=${CALL}[^。\\n]{0,24}[：:])`,
  "gu",
);
/** `第二篇：`, `篇2` inside a line, a salutation soon behind it. */
const NUMBER_INSIDE = new RegExp(
  `(?:第\\s?([一二三四五六七八九十\\d]{1,2})\\s?篇|(?:篇|范文)\\s?([一二三四五六七八九十\\d]{1,2}))(?=[：:、\\s]|\\p{Script=Han})(?=[^。！？\\n]{0,80}${CALL}[^。\\n]{0,24}[：:])`,
  "gu",
);
const SOON = 4;
const PART_HAN_MIN = 30;
const PART_SENTENCES_MIN = 2;

interface Line {
  text: string;
  start: number;
}

/**
 * The speeches of a text that holds several, as a page of samples does: under running numbers, or each under
 * its own title and salutation. Empty for a text that is one speech; what stands before the first part
 * belongs to none.
 */
export function findSpeeches(text: string): SpeechPart[] {
  const lines = linesOf(text);
  const starts = [numberedStarts(lines), titledStarts(lines)].sort((a, b) => b.length - a.length)[0]!;
  const parts = starts.map((line, index) => ({ start: lines[line]!.start, end: partEnd(lines, starts[index + 1], text.length) }));
  return wholeParts(text, parts.length > 1 ? parts : inlineParts(text));
}

/** The parts when each of them is long enough for a speech; else none. */
function wholeParts(text: string, parts: readonly SpeechPart[]): SpeechPart[] {
  const isWhole = parts.every(
    ({ start, end }) =>
      countHan(text, start, end) >= PART_HAN_MIN && (text.slice(start, end).match(/[。！？]/g) ?? []).length >= PART_SENTENCES_MIN,
  );
  return parts.length > 1 && isWhole ? [...parts] : [];
}

/**
 * Speeches that follow each other inside a line, each under its title or number and with its salutation, as
 * a text without line ends has them.
 */
function inlineParts(text: string): SpeechPart[] {
  const titled = [...text.matchAll(TITLE_INSIDE)].map(({ index }) => index);
  const numbered = [...text.matchAll(NUMBER_INSIDE)]
    .filter((match, at) => ordinal(match[1] ?? match[2] ?? "") === at + 1)
    .map(({ index }) => index);
  // The first speech of a page may show no title.
  const open = titled.length > 0 && titled[0]! > 0 && countHan(text, 0, titled[0]!) >= PART_HAN_MIN ? [0, ...titled] : titled;
  const starts = open.length >= numbered.length ? open : numbered;
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line.trim(), start };
    start += line.length + 1;
    return found;
  });
}

function partEnd(lines: readonly Line[], next: number | undefined, length: number): number {
  return next === undefined ? length : lines[next]!.start - 1;
}

/**
 * Lines that number the parts 1, 2, 3 …; nearly all of them are followed by a salutation, or are called
 * speeches.
 */
function numberedStarts(lines: readonly Line[]): number[] {
  const runs = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    const mark = markOf(text);
    if (mark === null) return;
    const run = runs.get(mark.stem) ?? [];
    if (mark.number === run.length + 1) runs.set(mark.stem, [...run, index]);
  });
  const best = [...runs.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const spoken = best.filter((index) => isGreetedSoon(lines, index) || SPEECH.test(lines[index]!.text)).length;
  return best.length > 1 && spoken * 2 > best.length && best.some((index) => isGreetedSoon(lines, index)) ? best : [];
}

function markOf(text: string): { stem: string; number: number } | null {
  if (text.length > 80 || /[。；;]$/.test(text)) return null;
  const numbered = NUMBERED.exec(text) ?? PART_OF_COLLECTION.exec(text);
  if (numbered !== null) return { stem: "", number: ordinal(numbered[1] ?? numbered[2] ?? "") };
  const stem = STEM.exec(text);
  return stem === null || !SPEECH.test(stem[1]!) ? null : { stem: stem[1]!, number: ordinal(stem[2]!) };
}

/** 1 to 99; 0 when the word is no number. */
function ordinal(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const [tens, units] = word.includes("十") ? word.split("十") : ["", word];
  const digit = (sign: string | undefined, empty: number) => (sign ? ORDINALS.indexOf(sign) + 1 : empty);
  return (word.includes("十") ? digit(tens, 1) * 10 : 0) + digit(units, 0);
}

function isGreetedSoon(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 1 + SOON).some(({ text }) => GREETING.test(text) || /^[^。，,；;]{2,30}[:：]$/.test(text));
}

/**
 * Lines that are a speech's title with its salutation behind it, and salutations after the thanks of the
 * speech before.
 */
function titledStarts(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  lines.forEach(({ text }, index) => {
    const isTitle =
      SPEECH_TITLE.test(text) && countHan(text) <= 60 && !/[。；;：:]/.test(text.replace(ANNEX, "")) && isGreetedSoon(lines, index);
    const last = starts.at(-1);
    const isNear = last !== undefined && index - last <= SOON && !lines.slice(last + 1, index).some((line) => /[。！]/.test(line.text));
    if (isTitle && !isNear) starts.push(index);
    else if (GREETING.test(text) && THANKS.test(lines[index - 1]?.text ?? "") && index > 1) starts.push(index);
  });
  const first = lines.findIndex(({ text }) => GREETING.test(text));
  // The first speech of a page may show no title.
  return starts.length > 0 && first >= 0 && first < starts[0]! ? [0, ...starts] : starts;
}
