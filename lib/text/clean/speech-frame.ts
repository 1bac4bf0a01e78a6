import { countHan } from "../han.ts";
import { HEADING_MARK, SENTENCE_END } from "./clean-marks.ts";
import { isSiteSentence, isSpokenScrap, siteSigns } from "./site-signs.ts";

/** Title, salutation and last sentence: what a site writes stands outside of them, or between them in lines of its own. */
interface Frame {
  /** First line of the title; -1 where no line is one. */
  title: number;
  titleEnd: number;
  /** The salutation; -1 where nobody is addressed. */
  greeting: number;
  /** Last paragraph that was spoken; -1 where none is a sentence. */
  last: number;
}

const HEAD_PARAGRAPHS = 40;
const TAIL_PARAGRAPHS = 80;
const SCRAP_UNITS_MAX = 90;
const INSIDE_UNITS_MAX = 40;
const TITLE_HAN_MIN = 6;
const TITLE_HAN_MAX = 60;
const SPEECH_TITLE =
  /(?:讲话|报告|发言|致辞|致词|演讲|祝词|贺词|党课|述职|主持词|谈话|讲稿)(?:稿|材料|提纲|要点|全文|实录)?(?:[（(【[].{1,20}[）)】\]])?》?$/;
/** A title that needs no line above it. */
const WHOLE_TITLE = /^[《【]?.{0,40}?(?:在|关于|就|于)/;
const GREETING =
  /^(?:尊敬的|敬爱的|亲爱的)?(?:各位)?(?:同志们|代表们|委员们|乡亲们|朋友们|战友们|老师们|同学们|女士们|父老乡亲|全体\S{2,6}|各位\S{2,12})[^。]{0,24}[:：!！,，]/;
const NUMBERED_PART =
  /(?:篇|范文|例文|样本|之)[（(]?[一二三四五六七八九十\d]{1,3}[）)】\]]?[:：]?$|^[【[（(《]?第?\s?[一二三四五六七八九十\d]{1,3}\s?[篇部份]|^[【[（(]?(?:篇|范文|例文)[一二三四五六七八九十\d]{1,3}/;
/** Day, signature, thanks, a subtitle: lines of the speech that are no sentences. */
const OWN_LINE =
  /^(?:——|--|—)|^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年[^，。]{0,24}[）)]?$|^[（(]?\d{4}[-./]\d{1,2}[-./]\d{1,2}[）)]?$|谢谢|致谢|报告附件|^附(?:件|表|录)?[:：\d一二三]|(?:书记|[省市县区镇乡州局厅部院处]长|主任|主席)\s?\p{Script=Han}{0,4}$/u;
const NAME = /^\p{Script=Han}{2,4}$/u;
const PART = /^[【[（(]?第?[一二三四五六七八九十\d]{1,3}[篇章节部]|[篇文][一二三四五六七八九十\d]{1,2}[】\])）]?[:：]?|致辞|讲话|发言/;

/**
 * Lines that a site wrote around a speech or between its paragraphs and that no rule names, told by where they stand and by how
 * many of a site's signs they hold. A sentence is taken only where the site speaks of itself, behind or before the speech.
 *
 * @param verdicts rule of each paragraph so far, null for what stays; what is found here gets `site-line`
 */
export function markSiteLines(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const frame = findFrame(paragraphs, verdicts);
  const isOpen = (index: number) => verdicts[index] === null;
  let isSiteBehind = false;
  const isHeadOfSite = paragraphs
    .slice(0, Math.max(frame.title, 0))
    .some((text, index) => !isOpen(index) || (isScrap(text) && isSigned(text)));
  paragraphs.forEach((text, index) => {
    const place = placeOf(index, frame);
    if (!isOpen(index)) isSiteBehind ||= place === "tail";
    else if (isSites(text, place, place === "head" ? isHeadOfSite : isSiteBehind)) {
      verdicts[index] = "site-line";
      isSiteBehind ||= place === "tail";
    }
  });
}

type Place = "head" | "title" | "byline" | "inside" | "tail" | "middle";

function placeOf(index: number, { title, titleEnd, greeting, last }: Frame): Place {
  if (index > last && last >= 0) return "tail";
  if (title >= 0 && index < title) return "head";
  if (index >= title && index < titleEnd) return "title";
  if (greeting >= 0 && index < greeting) return "byline";
  return greeting >= 0 && index > greeting ? "inside" : "middle";
}

/** @param isBesideSite lines of the site were found in the same part, before the speech or behind it */
function isSites(text: string, place: Place, isBesideSite: boolean): boolean {
  if (place === "title" || isNumberedPart(text)) return false;
  if (!isScrap(text)) return place !== "inside" && place !== "middle" && isSiteSentence(text);
  const { isSelf, words, forms } = siteSigns(text);
  if (OWN_LINE.test(text.trim()) || (words === 0 && NAME.test(text.trim()))) return false;
  if (place === "head" || place === "byline") return words > 0 || (place === "head" && isBesideSite);
  if (isSpokenScrap(text) && !isSelf) return false;
  if (place === "tail") return (words > 0 && (forms > 0 || words > 1 || isSelf || isBesideSite)) || (isBesideSite && !PART.test(text));
  return text.length <= INSIDE_UNITS_MAX && !HEADING_MARK.test(text) && !PART.test(text) && words > 0 && words + forms + Number(isSelf) > 2;
}

function isSigned(text: string): boolean {
  const { words, forms } = siteSigns(text);
  return words > 0 && words + forms > 1;
}

/** The heading of one speech in a collection. */
function isNumberedPart(text: string): boolean {
  return NUMBERED_PART.test(text.trim());
}

/** A short line without the sign that ends a sentence. */
function isScrap(text: string): boolean {
  return text.length <= SCRAP_UNITS_MAX && !/[。！？；!?;]/.test(text.slice(0, -1)) && !SENTENCE_END.test(text) && !/[；;：:]$/.test(text);
}

function findFrame(paragraphs: readonly string[], verdicts: readonly (string | null)[]): Frame {
  const head = paragraphs.slice(0, HEAD_PARAGRAPHS);
  const greeting = head.findIndex((text, index) => verdicts[index] === null && GREETING.test(text));
  const body = paragraphs.findIndex((text, index) => verdicts[index] === null && !isScrap(text) && !isSiteSentence(text));
  const end = greeting >= 0 ? greeting : body < 0 ? head.length : body;
  const found = head.slice(0, end).findLastIndex((text, index) => verdicts[index] === null && isTitle(text));
  let title = found;
  while (title > 0 && !WHOLE_TITLE.test(paragraphs[title]!) && verdicts[title - 1] === null && isTitlePart(paragraphs[title - 1]!)) title--;
  if (found > 0 && /^(?:——|—|--)/.test(paragraphs[found]!) && title === found) title--;
  return { title, titleEnd: found + 1, greeting, last: lastSpoken(paragraphs, verdicts, greeting) };
}

function isTitle(text: string): boolean {
  const han = countHan(text);
  return han >= TITLE_HAN_MIN && han <= TITLE_HAN_MAX && !/[。！？；：:!?;]/.test(text) && SPEECH_TITLE.test(text.trim());
}

/** A line above the end of a title that may be its beginning. */
function isTitlePart(text: string): boolean {
  return countHan(text) >= TITLE_HAN_MIN && isScrap(text) && !isSigned(text);
}

function lastSpoken(paragraphs: readonly string[], verdicts: readonly (string | null)[], greeting: number): number {
  const first = Math.max(greeting + 1, paragraphs.length - TAIL_PARAGRAPHS);
  for (let index = paragraphs.length - 1; index >= first; index--) {
    const text = paragraphs[index]!;
    if (verdicts[index] === null && !isScrap(text) && !isSiteSentence(text)) return index;
  }
  return -1;
}
