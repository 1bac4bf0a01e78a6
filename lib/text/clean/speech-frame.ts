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
const BUTTON_UNITS_MAX = 12;
const CRY_HAN_MAX = 18;
const TITLE_HAN_MIN = 6;
const TITLE_HAN_MAX = 60;
const SPEECH_TITLE =
  /(?:讲话|报告|发言|致辞|致词|演讲|祝词|贺词|党课|述职|主持词|谈话|讲稿)(?:稿|材料|提纲|要点|全文|实录)?(?:[（(【[].{1,20}[）)】\]])?》?$/;
/** A title that needs no line above it. */
const WHOLE_TITLE = /^[《【]?.{0,40}?(?:在|关于|就|于)/;
const GREETING =
  /^(?:尊敬的|敬爱的|亲爱的)?(?:各位)?(?:同志们|代表们|委员们|乡亲们|朋友们|战友们|老师们|同学们|女士们|父老乡亲|全体\S{2,6}|各位\S{2,12})[^。]{0,24}[:：!！,，]/;
const NUMBERED_PART =
  /(?:篇|范文|例文|样本|之|讲话稿?|致辞|致词|发言稿?|报告|演讲稿?|主持词)[（(]?[一二三四五六七八九十\d]{1,3}[）)】\]]?[:：]?$|^[【[（(《]?第?\s?[一二三四五六七八九十\d]{1,3}\s?[篇部份]|^[【[（(]?(?:篇|范文|例文)[一二三四五六七八九十\d]{1,3}/;
/** Day, signature, thanks, a subtitle: lines of the speech that are no sentences. */
const OWN_LINE =
  /^(?:——|--|—)|^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年[^，。]{0,50}[）)]?$|^[（(]?\d{4}[-./]\d{1,2}[-./]\d{1,2}[）)]?$|谢谢|致谢|报告附件|^附(?:件|表|录)?[:：\d一二三]|^[^，。：:]{0,24}(?:书记|[省市县区镇乡州局厅部院处校]长|主任|主席|同志)\s?\p{Script=Han}{0,4}$|^[^，。：:]{2,20}(?:委员会|人民政府|[县市省区]委|办公[室厅]|党[委组])$/u;
const NAME = /^\p{Script=Han}{2,4}$/u;
const PART = /^[【[（(]?第?[一二三四五六七八九十\d]{1,3}[篇章节部]|[篇文][一二三四五六七八九十\d]{1,2}[】\])）]?[:：]?|致辞|讲话|发言/;

/**
 * Lines that a site wrote around a speech or between its paragraphs and that no rule names, told by where they stand and by how
 * many of a site's signs they hold. A sentence is taken only where the site speaks of itself, behind or before the speech.
 *
 * @param verdicts rule of each paragraph so far, null for what stays; what is found here gets `site-line`
 * @param isPage the text was taken from a web page, whose furniture was seen
 */
export function markSiteLines(paragraphs: readonly string[], verdicts: (string | null)[], isPage: boolean): void {
  const frame = findFrame(paragraphs, verdicts);
  const title = frame.title < 0 ? "" : paragraphs.slice(frame.title, frame.titleEnd).join("");
  const places = paragraphs.map((_text, index) => placeOf(index, frame));
  const lines = paragraphs.map((text, index) => {
    const rest = title === "" || places[index] === "title" ? text : text.replaceAll(title, "");
    return { text, rest: rest.trim(), place: places[index]!, isPage, hasTitle: title !== "" };
  });
  const isOnSite = () =>
    isPage || verdicts.some((verdict, index) => verdict !== null && !PRINTED.has(verdict) && AROUND.has(places[index]!));
  const before = isOnSite();
  markLines(lines, verdicts, before);
  if (!before && isOnSite()) markLines(lines, verdicts, true);
}

function markLines(lines: readonly Line[], verdicts: (string | null)[], isOnSite: boolean): void {
  let isBehindSite = false;
  lines.forEach((line, index) => {
    if (verdicts[index] === null && isSites({ ...line, isOnSite, isBehindSite })) verdicts[index] = "site-line";
    isBehindSite ||= line.place === "tail" && verdicts[index] !== null;
  });
}

type Place = "head" | "title" | "byline" | "inside" | "tail" | "middle";
const AROUND: ReadonlySet<Place> = new Set(["head", "byline", "tail"]);
/** What printed texts have as well says nothing of a site. */
const PRINTED = new Set([
  "page-number",
  "placeholder-lines",
  "glossary",
  "outline",
  "repeated-title",
  "repeated-heading",
  "editorial-note",
  "dateline",
]);

function placeOf(index: number, { title, titleEnd, greeting, last }: Frame): Place {
  if (index > last && last >= 0) return "tail";
  if (title >= 0 && index < title) return "head";
  if (index >= title && index < titleEnd) return "title";
  if (greeting >= 0 && index < greeting) return "byline";
  return greeting >= 0 && index > greeting ? "inside" : "middle";
}

interface Line {
  text: string;
  /** The line without the title that it repeats. */
  rest: string;
  place: Place;
  isPage: boolean;
  /** The speech shows a title. */
  hasTitle: boolean;
}

interface Seen extends Line {
  /** Other lines around the speech are a site's. */
  isOnSite: boolean;
  /** Such lines stand between the speech and this one. */
  isBehindSite: boolean;
}

function isSites(line: Seen): boolean {
  const { text, rest, place } = line;
  if (place === "title" || isNumberedPart(text)) return false;
  if (countHan(rest) === 0) return rest.length > 1 && place !== "middle" && place !== "inside" && !OWN_LINE.test(text.trim());
  const isOpen = /[：:]$/.test(rest);
  if (place === "tail" && isSiteCry(rest)) return true;
  if (!isScrap(rest) && !(isOpen && isScrap(rest.slice(0, -1)))) return AROUND.has(place) && isSiteSentence(text);
  const { words } = siteSigns(rest);
  if (isOpen && words === 0) return false;
  if (place === "tail" && (line.isBehindSite || line.isPage) && SPEECH_TITLE.test(rest)) return true;
  if (OWN_LINE.test(rest) || (words === 0 && NAME.test(rest))) return false;
  if (place === "head" || place === "byline") return isSitesBefore(line, rest);
  return place === "tail" ? isSitesBehind(line, rest) : isSitesInside(rest);
}

/** Above the title, and between it and the salutation. */
function isSitesBefore({ place, isOnSite, isPage, hasTitle }: Seen, rest: string): boolean {
  const { words, forms } = siteSigns(rest);
  if (words > 0) return true;
  if (place === "head") return isOnSite;
  return (isOnSite && forms > 0 && /\d/.test(rest)) || (isPage && hasTitle && !/^[（(—-]/.test(rest) && !/[年月日]|同志|代表/.test(rest));
}

function isSitesBehind({ isOnSite, isBehindSite }: Seen, rest: string): boolean {
  const { isSelf, words, forms } = siteSigns(rest);
  if (isSpokenScrap(rest) && !isSelf && !(words > 0 && /[：:]$/.test(rest))) return false;
  return isOnSite || isBehindSite || (words > 0 && (forms > 0 || words > 1 || isSelf));
}

function isSitesInside(rest: string): boolean {
  const { isSelf, words, forms } = siteSigns(rest);
  if (rest.length > INSIDE_UNITS_MAX || (isSpokenScrap(rest) && !isSelf) || HEADING_MARK.test(rest) || PART.test(rest)) return false;
  return words > 0 && words + forms + Number(isSelf) > (rest.length <= BUTTON_UNITS_MAX && forms > 0 ? 1 : 2);
}

/** The heading of one speech in a collection. */
function isNumberedPart(text: string): boolean {
  return NUMBERED_PART.test(text.trim()) && !/共\s?\d+\s?篇/.test(text);
}

/** May begin or end a title. */
function isSigned(text: string): boolean {
  const { words, forms } = siteSigns(text);
  return words > 0 && words + forms > 1;
}

/** A short line without the sign that ends a sentence. */
function isScrap(text: string): boolean {
  if (countHan(text) < 2) return text.length <= SCRAP_UNITS_MAX;
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

/** A site that cries for taps: `分享、点赞、在看，一键三连！`. */
function isSiteCry(text: string): boolean {
  return countHan(text) <= CRY_HAN_MAX && /[！!]$/.test(text) && siteSigns(text).words > 1 && !isSpokenScrap(text);
}

function isTitle(text: string): boolean {
  const han = countHan(text);
  const words = text.trim().replace(/^[^：:]{2,10}[：:]\s?/, "");
  return han >= TITLE_HAN_MIN && han <= TITLE_HAN_MAX && !/[。！？；：:!?;]/.test(words) && SPEECH_TITLE.test(words);
}

/** A line above the end of a title that may be its beginning. */
function isTitlePart(text: string): boolean {
  return countHan(text) >= TITLE_HAN_MIN && isScrap(text) && !isSigned(text);
}

function lastSpoken(paragraphs: readonly string[], verdicts: readonly (string | null)[], greeting: number): number {
  const first = Math.max(greeting + 1, paragraphs.length - TAIL_PARAGRAPHS);
  for (let index = paragraphs.length - 1; index >= first; index--) {
    const text = paragraphs[index]!;
    if (verdicts[index] === null && !isScrap(text) && !/[：:]$/.test(text) && !isSiteSentence(text) && !isSiteCry(text)) return index;
  }
  return -1;
}
