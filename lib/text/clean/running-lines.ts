import type { Draft } from "./clean-characters.ts";
import type { TextLine } from "./clean-lines.ts";
import { HEADING_MARK, SALUTATION, SENTENCE_END } from "./clean-marks.ts";
import { interrupts, numberedHeads, plainHead } from "./numbered-heads.ts";

const LONGEST = 40;
const FEWEST = 2;
/** Without page numbers or form feeds beside it a line must come back so often, and cut so many sentences. */
const FEWEST_UNMARKED = 4;
const CUTTING_SHARE = 0.6;
const PAGE_LINES_MIN = 8;
const TITLE_LINES = 4;
const SPEECH_TITLE = /(?:讲话|报告|发言|致辞|致词|演讲|党课|讲稿|贺词|祝词)(?:稿|提纲|摘要|[（(].{0,20}[）)])?$/;
const PAGE_NUMBERS_MIN = 3;
/** Shorter lines are alike by chance. */
const MISREAD_UNITS = 6;
const COUNTING = /[#一二三四五六七八九十百上中下前后东南西北甲乙丙丁春夏秋冬]/;
const MISREAD_MAX = 400;
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const BARE_NUMBER = /^(?:\d{1,3}|[ivxlc]{1,6}|[IVXLC]{1,6}|[（(]\d{1,3}[）)])$/;
/** Shorter lines may stand between full ones by chance. */
const LONG_WORDS = 6;
const FULL_LINE = 12;

/**
 * Running titles and bare page numbers of a text that was scanned page by page: short lines that come back at
 * page numbers or form feeds, or that come back again and again in the middle of sentences; numbers on lines
 * of their own that count the pages.
 *
 * @param pageMarks which lines are page numbers by their look alone
 * @returns a kind for the receipt for each line, or null
 */
export function runningLines(raw: string, draft: Draft, lines: readonly TextLine[], pageMarks: readonly boolean[]): (string | null)[] {
  const marks = [...pageMarks];
  const hasFeeds = raw.includes("\f");
  const feeds = lines.map((line, at) => hasFeeds && at > 0 && gapBefore(raw, draft, lines[at - 1]!, line).includes("\f"));
  for (const at of pageNumbers(lines, feeds)) marks[at] = true;
  for (const at of numberedHeads(lines)) marks[at] = true;
  const titles = runningTitles(lines, marks, feeds);
  if (titles.size === 0) return marks.map((isMark) => (isMark ? "page-mark" : null));
  const isTitle = (at: number) => isOwnTitle(lines, at, (next) => marks[next] === true || titles.has(plainHead(lines[next]!.text)));
  return lines.map((line, at) => (marks[at] ? "page-mark" : titles.has(plainHead(line.text)) && !isTitle(at) ? "page-header" : null));
}

/**
 * A speech's own title may run over its pages as well: the first one, right before the salutation or the
 * text, stays.
 */
function isOwnTitle(lines: readonly TextLine[], at: number, isRunning: (at: number) => boolean): boolean {
  const { text } = lines[at]!;
  if (at > TITLE_LINES || lines.slice(0, at).some((line) => plainHead(line.text) === plainHead(text))) return false;
  const next = lines.findIndex((_line, index) => index > at && !isRunning(index));
  return next !== -1 && (SPEECH_TITLE.test(text) || SALUTATION.test(lines[next]!.text)) && !SPEECH_TITLE.test(lines[next]!.text);
}

function gapBefore(raw: string, { map }: Draft, before: TextLine, line: TextLine): string {
  return raw.slice((map[before.to - 1] ?? 0) + 1, map[line.from] ?? raw.length);
}

/**
 * Bare numbers next to a form feed, and bare numbers that rise by one through the text with lines between
 * them.
 */
function pageNumbers(lines: readonly TextLine[], feeds: readonly boolean[]): Set<number> {
  const bare = lines.flatMap((line, at) => (BARE_NUMBER.test(line.text) ? [at] : []));
  const found = new Set(bare.filter((at) => feeds[at] || feeds[at + 1]));
  let row: number[] = [];
  const close = () => {
    // In brackets they count off items as well, unless they stand within sentences.
    const isBracketed = row.some((at) => /^[（(]/.test(lines[at]!.text));
    const isSure = !isBracketed || row.filter((at) => interrupts(lines, at)).length * 3 >= row.length;
    if (row.length >= PAGE_NUMBERS_MIN && isSure) for (const at of row) found.add(at);
  };
  for (const at of bare) {
    const last = row.at(-1);
    if (last !== undefined && at - last > 2 && follows(lines[last]!.text, lines[at]!.text)) row.push(at);
    else {
      close();
      row = [at];
    }
  }
  close();
  return found;
}

/** The second number is the first one and one more, both in digits or both in Roman numerals. */
function follows(first: string, second: string): boolean {
  return /\d/.test(first) === /\d/.test(second) && countOf(second) === countOf(first) + 1;
}

function countOf(number: string): number {
  if (/\d/.test(number)) return Number(number.replaceAll(/\D/g, ""));
  const values = [...number.toLowerCase()].map((sign) => ROMAN[sign] ?? Number.NaN);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function runningTitles(lines: readonly TextLine[], marks: readonly boolean[], feeds: readonly boolean[]): Set<string> {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, at) => {
    if (
      marks[at] ||
      plainHead(text).length > LONGEST ||
      text.length < 2 ||
      SENTENCE_END.test(text) ||
      SALUTATION.test(text) ||
      HEADING_MARK.test(text)
    )
      return;
    const key = plainHead(text);
    const there = places.get(key);
    if (there === undefined) places.set(key, [at]);
    else there.push(at);
  });
  const found = [...places].filter(([, at]) => at.length >= FEWEST && isRunning(at, lines, marks, feeds));
  const keys = found.map(([key]) => key);
  return new Set([...keys, ...misread([...places], keys, marks, feeds)]);
}

/**
 * Titles that a scanner read differently from page to page: nearly like one that is known, or all of them stand
 * at pages and are nearly alike.
 */
function misread(
  places: readonly [string, readonly number[]][],
  known: readonly string[],
  marks: readonly boolean[],
  feeds: readonly boolean[],
): string[] {
  const isAtPage = (at: number) => marks[at - 1] || marks[at + 1] || feeds[at] || feeds[at + 1];
  const here = places.filter(([key, at]) => key.length >= MISREAD_UNITS && at.every(isAtPage)).slice(0, MISREAD_MAX);
  const alike = here.map(([key]) => here.filter(([other]) => areNearlyAlike(key, other)));
  const isMany = (group: (typeof here)[number][]) =>
    group.length > 1 && group.reduce((sum, [, at]) => sum + at.length, 0) >= PAGE_NUMBERS_MIN;
  const found = [...known, ...here.filter((_entry, at) => isMany(alike[at]!)).map(([key]) => key)];
  // The first one may stand below the title, far from any page's end.
  return places.filter(([key]) => key.length >= MISREAD_UNITS && found.some((title) => areNearlyAlike(key, title))).map(([key]) => key);
}

/** Of equal length, and most characters are the same at the same place; those that count are no misreading. */
function areNearlyAlike(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].filter((character, at) => character !== other[at]);
  return differing.length <= Math.ceil(one.length / 4) && !differing.some((character) => COUNTING.test(character));
}

function isRunning(places: readonly number[], lines: readonly TextLine[], marks: readonly boolean[], feeds: readonly boolean[]): boolean {
  const isAtPage = (at: number) => at <= TITLE_LINES || marks[at - 1] || marks[at + 1] || feeds[at] || feeds[at + 1];
  const atPages = places.filter(isAtPage).length;
  if (
    places.length - atPages <= places.length * 0.2 &&
    atPages >= FEWEST &&
    places.filter((at) => at > TITLE_LINES && isAtPage(at)).length > 0
  )
    return true;
  if (places.length >= PAGE_NUMBERS_MIN && places.every((at) => at > TITLE_LINES / 2 && standsBetweenFull(lines, at))) return true;
  const cutting = places.filter((at) => interrupts(lines, at)).length;
  if (places.length < FEWEST_UNMARKED || cutting < places.length * CUTTING_SHARE) return false;
  return areEvenlySpread(places) || (cutting >= places.length * 0.75 && places.every((at) => standsInSentences(lines, at)));
}

/** A short line between two long ones of equal length that end no sentence: lines of running text end so nowhere. */
function standsBetweenFull(lines: readonly TextLine[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (before === undefined || after === undefined || line.text.length < LONG_WORDS || !interrupts(lines, at)) return false;
  const isFull = (text: string) => text.length >= FULL_LINE && text.length > line.text.length + 3 && /[，。；]/.test(text);
  return isFull(before.text) && isFull(after.text) && Math.abs(before.text.length - after.text.length) <= 2;
}

/** A line without a sign among lines that have some: verse and lists have none. */
function standsInSentences(lines: readonly TextLine[], at: number): boolean {
  const around = [lines[at - 1], lines[at + 1]].filter((line) => line !== undefined);
  const isSaid = (text: string) => text.length >= FULL_LINE && /[，。；！？]/.test(text);
  return lines[at]!.text.length >= LONG_WORDS && !/[，。；！？]/.test(lines[at]!.text) && around.every(({ text }) => isSaid(text));
}

/** Pages have many lines, and about equally many. */
function areEvenlySpread(places: readonly number[]): boolean {
  const gaps = places.slice(1).map((at, index) => at - places[index]!);
  return Math.min(...gaps) >= PAGE_LINES_MIN && Math.max(...gaps) <= 2 * Math.min(...gaps);
}
