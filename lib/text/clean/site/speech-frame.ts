import { countHan } from "../../han.ts";
import { SENTENCE_END } from "../clean-marks.ts";
import { isNoticePoint, isSitePreface, isSiteSentence, isSpokenScrap, siteSigns } from "./site-signs.ts";

/**
 * Title, salutation and last sentence: what a site writes stands outside of them, or between them in lines of
 * its own.
 */
export interface Frame {
  /** First line of the title; -1 where no line is one. */
  title: number;
  titleEnd: number;
  /** The salutation; -1 where nobody is addressed. */
  greeting: number;
  /** The salutation, or the first sentence where nobody is addressed. */
  body: number;
  /** Last paragraph that was spoken; -1 where none is a sentence. */
  last: number;
}

/**
 * Above the title, in it, between it and the salutation or first sentence, among the sentences, behind the
 * last of them.
 */
export type Place = "head" | "title" | "byline" | "inside" | "tail" | "middle";

const HEAD_PARAGRAPHS = 40;
const PREFACE_PARAGRAPHS = 5;
const TAIL_PARAGRAPHS = 80;
const SCRAP_UNITS_MAX = 90;
const CRY_HAN_MAX = 18;
const TITLE_HAN_MIN = 6;
const TITLE_HAN_MAX = 60;
/** What a title ends with that names a speech. */
export const SPEECH_TITLE =
  /(?:讲话|报告|发言|致辞|致词|演讲|祝词|贺词|党课|述职|主持词|谈话|讲稿)(?:稿|材料|提纲|要点|全文|实录)?(?:[（(【[].{1,20}[）)】\]])?》?$/;
/** A title that needs no line above it. */
const WHOLE_TITLE = /^[《【]?.{0,40}?(?:在|关于|就|于)/;
const GREETING =
  /^(?:尊敬的|敬爱的|亲爱的|\p{Script=Han}{1,8}的)?(?:各位)?(?:同志们|代表们|委员们|乡亲们|朋友们|战友们|老师们|同学们|女士们|父老乡亲|全体\S{2,6}|各位\S{2,12})[^。]{0,24}[:：!！,，]/u;
/** A heading of the speech; a list of other texts counts with 1, 2, 3. */
export const NUMBERED_HEADING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
/** The speaker calls the listeners or thanks them. */
const CALLS = /^(?:同志们|乡亲们|朋友们|各位|谢谢|再一次感谢|最后)/;
const WAITS = /(?:…|\.{3,}|。{3,})$/;
/** Where the paragraph of an index stands in the frame. */
export function placeOf(index: number, { title, titleEnd, greeting, body, last }: Frame): Place {
  if (index > last && last >= 0) return "tail";
  if (title >= 0 && index < title) return "head";
  if (index >= title && index < titleEnd) return "title";
  if (index < body) return "byline";
  return greeting >= 0 && index > greeting ? "inside" : "middle";
}

/** A short line without the sign that ends a sentence. */
export function isScrap(text: string): boolean {
  if (countHan(text) < 2) return text.length <= SCRAP_UNITS_MAX;
  return text.length <= SCRAP_UNITS_MAX && !/[。！？；!?;]/.test(text.slice(0, -1)) && !SENTENCE_END.test(text) && !/[；;：:]$/.test(text);
}

/**
 * Where the speech begins and ends among the paragraphs that no rule has taken so far.
 *
 * @param verdicts rule of each paragraph, null for what stays
 */
export function findFrame(paragraphs: readonly string[], verdicts: readonly (string | null)[]): Frame {
  const head = paragraphs.slice(0, HEAD_PARAGRAPHS);
  const body = paragraphs.findIndex((text, index) => verdicts[index] === null && isSaid(text));
  const greeting = greetingOf(head, verdicts, body);
  const end = greeting >= 0 ? greeting : body < 0 ? head.length : body;
  const found = head.slice(0, end).findLastIndex((text, index) => verdicts[index] === null && isTitle(text));
  let title = found;
  while (title > 0 && !WHOLE_TITLE.test(paragraphs[title]!) && verdicts[title - 1] === null && isTitlePart(paragraphs[title - 1]!)) title--;
  if (found > 0 && /^(?:——|—|--)/.test(paragraphs[found]!) && title === found) title--;
  return { title, titleEnd: found + 1, greeting, body: end, last: lastSpoken(paragraphs, verdicts, greeting) };
}

/**
 * Behind the first sentence the speaker only calls the listeners once more, unless what is before it is a
 * site's preface.
 */
function greetingOf(head: readonly string[], verdicts: readonly (string | null)[], body: number): number {
  const greeted = head.findIndex((text, index) => verdicts[index] === null && GREETING.test(text));
  const isAlone = greeted >= 0 && /[：:]$/.test(head[greeted]!);
  return body >= 0 && greeted > body + (isAlone ? PREFACE_PARAGRAPHS : 0) ? -1 : greeted;
}

/** A sentence that no site wrote. */
function isSaid(text: string): boolean {
  if (
    countHan(text) < 2 ||
    isScrap(text) ||
    /[：:]$/.test(text) ||
    isSiteSentence(text) ||
    isSitePreface(text) ||
    isNoticePoint(text) ||
    isSiteCry(text)
  )
    return false;
  return !(WAITS.test(text) && countHan(text) <= CRY_HAN_MAX && siteSigns(text).words > 0);
}

/** A site that cries for taps: `分享、点赞、在看，一键三连！`. */
export function isSiteCry(text: string): boolean {
  if (countHan(text) > CRY_HAN_MAX || !/[！!？?]/.test(text) || isSpokenScrap(text)) return false;
  const { isSelf, words } = siteSigns(text);
  return words > 1 && (isSelf || /[！!]$/.test(text));
}

function isTitle(text: string): boolean {
  const han = countHan(text);
  const label = /^[^：:]{2,14}[：:]\s?/.exec(text.trim())?.[0] ?? "";
  if (siteSigns(label).words > 0) return false;
  const words = text.trim().slice(label.length > 12 ? 0 : label.length);
  return han >= TITLE_HAN_MIN && han <= TITLE_HAN_MAX && !/[。！？；：:!?;]/.test(words) && SPEECH_TITLE.test(words);
}

/** A line above the end of a title that may be its beginning. */
function isTitlePart(text: string): boolean {
  return !/[：:]$/.test(text) && countHan(text) >= TITLE_HAN_MIN && isScrap(text) && !isSigned(text);
}

function lastSpoken(paragraphs: readonly string[], verdicts: readonly (string | null)[], greeting: number): number {
  const first = Math.max(greeting, 0, paragraphs.length - TAIL_PARAGRAPHS);
  for (let index = paragraphs.length - 1; index >= first; index--) {
    const text = paragraphs[index]!;
    if (verdicts[index] === null && (isSaid(text) || (index > greeting && (NUMBERED_HEADING.test(text) || CALLS.test(text))))) return index;
  }
  return -1;
}

/** Signs enough that a line is no part of a title. */
function isSigned(text: string): boolean {
  const { words, forms } = siteSigns(text);
  return words > 0 && words + forms > 1;
}
