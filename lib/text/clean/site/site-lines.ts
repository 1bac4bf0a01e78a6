import { countHan } from "../../han.ts";
import { HEADING_MARK } from "../clean-marks.ts";
import { isNoticePoint, isSitePreface, isSiteSentence, isSpokenScrap, siteSigns } from "./site-signs.ts";
import { findFrame, isScrap, isSiteCry, NUMBERED_HEADING, type Place, placeOf, SPEECH_TITLE } from "./speech-frame.ts";

const INSIDE_UNITS_MAX = 40;
const BUTTON_UNITS_MAX = 12;
const WELCOME_HAN_MAX = 40;
/** Shares of a line's characters that a site's words make up. */
const MOST = 0.6;
const HALF = 0.5;
const SOME = 0.25;
const NUMBERED_PART =
  /(?:篇|范文|例文|样本|之|讲话稿?|致辞|致词|发言稿?|报告|演讲稿?|主持词)\s?第?[（(]?[一二三四五六七八九十\d]{1,3}[）)】\]]?篇?[:：]?$|^[【[（(《]?第?\s?[一二三四五六七八九十\d]{1,3}\s?[篇部份]|^[【[（(]?(?:篇|范文|例文)[一二三四五六七八九十\d]{1,3}/;
/** Day, signature, thanks, a subtitle: lines of the speech that are no sentences. */
const OWN_LINE =
  /^(?:——|--|—)(?!.*[—-]$)|^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年[^，。]{0,50}[）)]?$|^[（(]?\d{4}[-./]\d{1,2}[-./]\d{1,2}[）)]?$|^[（(][^（）()]{0,30}\d{4}年[^（）()]{0,30}[）)]$|录音|速记|谢谢|致谢|报告附件|^附(?:件|表|录)?[:：\d一二三]/u;
/** Who signs. */
const SIGNATURE =
  /^[^，。：:]{0,24}(?:书记|[省市县区镇乡州局厅部院处校]长|主任|主席|同志)\s?\p{Script=Han}{0,4}$|^[\p{Script=Han}（）〇\s]{2,20}(?:委员会|人民政府|[县市省区]委|办公[室厅]|党[委组])$/u;
/** `在专题民主生活会上的对照检查材料`: a title that names no speech. */
const TOPIC = /^[《（(]?.{0,16}(?:在.{2,50}[会上式]|关于.{2,50})(?:上)?的.{2,16}$/;
/** `阅读：每天一小时` is a point of the speech. */
const LABEL = /^[^：:]{2,8}[：:]./;
/** A translation of the beginning, as collections of papers add it. */
const LATIN_PROSE = /^(?:[!-~’“”]+\s+){11,}[!-~’“”]+$/;
const NAME = /^\p{Script=Han}{2,4}$/u;
const PART = /^[【[（(]?第?[一二三四五六七八九十\d]{1,3}[篇章节部]|[篇文][一二三四五六七八九十\d]{1,2}[】\])）]?[:：]?|致辞|讲话|发言/;

/**
 * Lines that a site wrote around a speech or between its paragraphs and that no rule names, told by where
 * they stand and by how many of a site's signs they hold. A sentence is taken only where the site speaks of
 * itself, behind or before the speech.
 *
 * @param verdicts rule of each paragraph so far, null for what stays; what is found here gets `site-line`
 */
export function markSiteLines(paragraphs: readonly string[], verdicts: (string | null)[], { isPage, afterSite }: Around): void {
  const frame = findFrame(paragraphs, verdicts);
  const title = frame.title < 0 ? "" : paragraphs.slice(frame.title, frame.titleEnd).join("");
  const places = paragraphs.map((_text, index) => placeOf(index, frame));
  const lines = paragraphs.map((text, index) => {
    const rest = title === "" || places[index] === "title" ? text : text.replaceAll(title, "");
    return { text, rest: rest.trim(), place: places[index]!, isPage, hasTitle: title !== "", isAfterSite: afterSite[index] ?? false };
  });
  const isOnSite = () =>
    isPage ||
    afterSite.includes(true) ||
    verdicts.some((verdict, index) => verdict !== null && !PRINTED.has(verdict) && AROUND.has(places[index]!));
  const before = isOnSite();
  markLines(lines, verdicts, before);
  if (!before && isOnSite()) markLines(lines, verdicts, true);
}

function markLines(lines: readonly Line[], verdicts: (string | null)[], isOnSite: boolean): void {
  let isBehindSite = false;
  lines.forEach((line, index) => {
    if (isOnSite && line.isPage && isAccount(lines, verdicts, index)) verdicts[index] = "site-line";
    isBehindSite ||= line.place === "tail" && line.isAfterSite;
    if (verdicts[index] === null && (isSites({ ...line, isOnSite, isBehindSite }) || isPoint(lines, verdicts, index)))
      verdicts[index] = "site-line";
    isBehindSite ||= line.place === "tail" && verdicts[index] !== null;
  });
}

/** A numbered point of a site's notice before the speech, one below the other. */
function isPoint(lines: readonly Line[], verdicts: readonly (string | null)[], index: number): boolean {
  const { text, place } = lines[index]!;
  return AROUND.has(place) && index > 0 && verdicts[index - 1] !== null && isNoticePoint(text);
}

/** A name above a title with the account's data below it. */
function isAccount(lines: readonly Line[], verdicts: readonly (string | null)[], index: number): boolean {
  const next = lines[index + 1];
  if (verdicts[index] !== null || lines[index]!.place !== "head" || !NAME.test(lines[index]!.text)) return false;
  return next?.place === "head" && (verdicts[index + 1] !== null || isSites({ ...next, isOnSite: true, isBehindSite: false }));
}

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

/** What is known of the paragraphs besides their words. */
export interface Around {
  /** They were taken from a web page, whose furniture was seen. */
  isPage: boolean;
  /** For each paragraph: a line of the site stood just before it and was taken already. */
  afterSite: readonly boolean[];
}

interface Line {
  text: string;
  /** The line without the title that it repeats. */
  rest: string;
  place: Place;
  isPage: boolean;
  /** The speech shows a title. */
  hasTitle: boolean;
  /** A line of the site stood just before it and was taken already. */
  isAfterSite: boolean;
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
  if (countHan(rest) === 0)
    return (
      (place === "tail" && LATIN_PROSE.test(rest)) ||
      (line.hasTitle &&
        rest.length > 1 &&
        place !== "middle" &&
        place !== "inside" &&
        !OWN_LINE.test(text.trim()) &&
        !SIGNATURE.test(text.trim()))
    );
  const isOpen = /[：:]$/.test(rest);
  if (place === "tail" && isSiteCry(rest)) return true;
  if (!isScrap(rest) && !(isOpen && isScrap(rest.slice(0, -1))))
    return (
      AROUND.has(place) && (isSiteSentence(text) || (place !== "tail" && isSitePreface(text)) || (place === "head" && isWelcome(rest)))
    );
  const { words } = siteSigns(rest);
  if (isOpen && words === 0) return false;
  if (place === "tail" && (line.isBehindSite || line.isPage) && SPEECH_TITLE.test(rest)) return true;
  if (
    OWN_LINE.test(rest) ||
    (!line.isBehindSite && SIGNATURE.test(rest)) ||
    (words === 0 && NAME.test(rest) && !(place === "tail" && line.isBehindSite))
  )
    return false;
  if (place === "head" || place === "byline") return isSitesBefore(line, rest);
  return place === "tail" ? isSitesBehind(line, rest) : isSitesInside(rest);
}

/** What a site says to its visitors above a title: `您好，欢迎来到…！[请登录]`. */
function isWelcome(text: string): boolean {
  return countHan(text) <= WELCOME_HAN_MAX && siteSigns(text).words > 1 && !isSpokenScrap(text);
}

/** Above the title, and between it and the salutation. */
function isSitesBefore({ place, isOnSite, isPage, hasTitle }: Seen, rest: string): boolean {
  const { isSelf, words, forms, share } = siteSigns(rest);
  if (NUMBERED_HEADING.test(rest) || (TOPIC.test(rest) && !/[：:]$/.test(rest)) || (isSpokenScrap(rest) && !isSelf)) return false;
  if (words > 0 && (isSelf || forms > 0 || share >= SOME)) return true;
  if (place === "head") return isOnSite;
  return (isOnSite && forms > 0 && /\d/.test(rest)) || (isPage && hasTitle && !/^[（(—-]/.test(rest) && !/[年月日]|同志|代表/.test(rest));
}

function isSitesBehind({ isOnSite, isBehindSite }: Seen, rest: string): boolean {
  const { isSelf, words, forms, share } = siteSigns(rest);
  const isLoud = isSelf && words + forms > 1;
  if (isSpokenScrap(rest) && !isLoud && !(words > 0 && /[：:]$/.test(rest))) return false;
  if (isBehindSite || (isOnSite && (isLoud || forms > 0 || words > 2 || share >= HALF))) return true;
  if (words === 1 && LABEL.test(rest)) return false;
  return words > 0 && (share >= MOST || (forms > 0 && (words > 1 || isSelf || share >= SOME)));
}

function isSitesInside(rest: string): boolean {
  const { isSelf, words, forms, share } = siteSigns(rest);
  if (rest.length > INSIDE_UNITS_MAX || (isSpokenScrap(rest) && !isSelf) || HEADING_MARK.test(rest) || PART.test(rest)) return false;
  if (forms === 0 || words === 0 || share < SOME || (words === 1 && LABEL.test(rest))) return false;
  return words + forms + Number(isSelf) > (rest.length <= BUTTON_UNITS_MAX ? 1 : 2);
}

/** The heading of one speech in a collection. */
function isNumberedPart(text: string): boolean {
  return NUMBERED_PART.test(text.trim()) && !/共\s?\d+\s?篇/.test(text);
}
