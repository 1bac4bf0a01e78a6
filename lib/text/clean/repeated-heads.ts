import { countHan } from "../han.ts";
import { markDoubledHeadings } from "./doubled-headings.ts";

const HEAD_PARAGRAPHS = 14;
const TITLE_HAN_MIN = 6;
const TITLE_HAN_MAX = 60;
const TAB_HAN = 30;
const PREVIEW_HAN_MIN = 20;
const OUTLINE_MIN = 2;
/** A preview begins with one of the first lines and shows so many paragraphs at most. */
const BLOCK_STARTS = 4;
const BLOCK_PARAGRAPHS = 30;
const BLOCK_HAN_MIN = 30;
/** Characters in a row that are hardly the same by chance, and the share of them that must come again. */
const GRAM = 5;
const DIGEST_SHARE = 0.5;
const GREETING = /^(?:尊敬的|亲爱的)?(?:同志们|各位|乡亲们|朋友们|代表们|委员们|同学们|战友们)[^。]{0,24}[:：!！]$/;
const SITE_WORDS = /简介|摘要|导读|导语|概要|预览|本文|参考|范文|内容|文章|文档|提示|[.…]{2,}/;
const LABEL = /^[【[（(]?(?:内容|文章|文档|正文|本文)?(?:摘要|简介|概要|预览|提要|导读|导语|介绍|核心提示)[】\]）)]?[:：]?/;
const OUTLINE_LABEL =
  /^[【[]?(?:目\s*录|提\s*纲|大\s*纲|本文(?:目录|导航|提纲)|内容(?:提要|导航)|文章(?:目录|导航|结构|提纲))(?:[/／、](?:目录|提纲|大纲|摘要))?[】\]]?[:：]?[.…·]*$/;
const OUTLINE_OPEN = /^[【[]?(?:内容|本文|文章)?(?:提纲|大纲|目录)[】\]]?[:：]?(?=[一二三四五六七八九十]{1,3}、|[（(]|第)/;
const DOTS = /^[.…·。]{2,}$/;

/** What a site hangs on a title: `（1）`, `（精选版）`. */
const EDITION = /[（(【[](?:\d{1,2}|[一二三四五六七八九十]|[^（）()【】[\]]{0,4}[版篇稿])[）)】\]]$/;
/** What copies add to the word for a speech: `讲话发言稿`, `讲话全文`. */
const KIND = /(?<=讲话|发言|报告|致辞|致词|演讲)(?:讲话稿|发言稿|演讲稿|稿|全文|实录|范文)$/;
/** What an account calls out before a title: `全文来了！`, `重磅｜`. */
const CRY = /^.{2,10}(?:[！!]|\s?[｜|丨]\s?)(?=\p{Script=Han}{6})/u;

const SPEECH_TITLE =
  /(?:讲话|报告|发言|致辞|致词|演讲|党课|述职|主持词|贺词|祝词|讲稿)(?:稿|材料|提纲|要点|全文|实录)?(?:[（(].{1,20}[）)])?(?:范文.{0,4})?$/;

/**
 * A paragraph by what it says: no white space, punctuation or leaders, and no 的, which copies add and drop.
 */
function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, "").replaceAll("的", "");
}

/**
 * What a site shows before the speech and the speech says again: its title, the beginning of its text as a
 * preview, its headings as an outline. The copy that stands nearer to the speech is kept.
 *
 * @param verdicts rule of each paragraph so far, null for what stays; paragraphs that are copies get one
 */
export function markRepeatedHeads(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const kept = paragraphs.flatMap((text, index) => (verdicts[index] === null ? [new Kept(text, index)] : []));
  markRepeatedBlock(kept, verdicts);
  const head = kept.slice(0, HEAD_PARAGRAPHS);
  for (const [at, { text, index }] of head.entries()) {
    if (verdicts[index] !== null) continue;
    const later = kept.slice(at + 1);
    if (
      later
        .slice(0, HEAD_PARAGRAPHS)
        .some((other) => isTitle(other.text) && repeatsTitle(text, bare(text), other.key) && isBefore(other, later))
    )
      verdicts[index] = "repeated-title";
    else if (isPreview(text, later) || isDigest(text, later) || isOutlineLine(text, later)) verdicts[index] = "preview";
  }
  markOutline(paragraphs, verdicts);
  markDoubledHeadings(paragraphs, verdicts);
}

/**
 * The title again, or with what a browser's tab adds: a label before it, the names of columns and site behind
 * it.
 */
function repeatsTitle(text: string, key: string, title: string): boolean {
  if (key === title) return true;
  if (countHan(text) > TITLE_HAN_MAX + TAB_HAN) return false;
  const [first = ""] = text.split(/[_|｜]|[-–—]+/);
  if (first !== text && bare(first) === title) return true;
  if (key.replace(KIND, "") === title.replace(KIND, "")) return true;
  if (isShortForm(key, title)) return true;
  if (bare(text.replace(EDITION, "").replace(CRY, "")) === title) return true;
  return /^[^：:]{2,10}[：:]/.test(text) && bare(text.replace(/^[^：:]{2,10}[：:]/, "")) === title;
}

/** More of the text stands behind the other title than between the two: it is no label below the speech. */
function isBefore(other: Kept, later: readonly Kept[]): boolean {
  const at = later.indexOf(other);
  const units = (some: readonly Kept[]) => some.reduce((sum, { key }) => sum + key.length, 0);
  return units(later.slice(0, at)) <= units(later.slice(at + 1));
}

/** `护渠会议讲话` beside `在全县护渠会议上讲话`: a column's shorter name of the same speech. */
function isShortForm(key: string, title: string): boolean {
  const [short, long] = [key, title].map((words) => words.replace(KIND, "").replace(/[在上于就]/g, "")) as [string, string];
  return short.length >= TITLE_HAN_MIN && short.length < long.length && long.endsWith(short);
}

/** A paragraph that stays so far. */
class Kept {
  private bareText: string | null = null;

  constructor(
    readonly text: string,
    readonly index: number,
  ) {}

  /** What it says, found out when somebody asks: of most paragraphs nobody does. */
  get key(): string {
    this.bareText ??= bare(this.text);
    return this.bareText;
  }
}

function isTitle(text: string): boolean {
  const han = countHan(text);
  return han >= TITLE_HAN_MIN && han <= TITLE_HAN_MAX && !/[。！？；：:!?;，,]/.test(text) && SPEECH_TITLE.test(text.trim());
}

/** The beginning of the text, cut off or labelled, before the text itself. */
function isPreview(text: string, later: readonly Kept[]): boolean {
  const label = LABEL.exec(text)?.[0] ?? "";
  const isCut = /(?:…|\.{3,}|。{3,})+[）)】\]]?$/.test(text);
  if (label === "" && !isCut) return false;
  const key = bare(text.slice(label.length));
  if (countHan(key) < PREVIEW_HAN_MIN) return false;
  return later
    .map((other) => other.key)
    .join("")
    .includes(key);
}

/**
 * A paragraph that a site made of its own words and of the beginning of the speech: nearly all of the
 * speech's sentences in it come again, in order and in one piece.
 */
function isDigest(text: string, later: readonly Kept[]): boolean {
  if (!SITE_WORDS.test(text) || !later.slice(0, HEAD_PARAGRAPHS).some((other) => isTitle(other.text) || GREETING.test(other.text)))
    return false;
  const key = bare(text);
  const rest = later.map((other) => other.key).join("\n");
  let repeated = 0;
  for (let at = 0; at + GRAM <= key.length; at++) if (rest.includes(key.slice(at, at + GRAM))) repeated++;
  return countHan(text) >= PREVIEW_HAN_MIN && repeated >= DIGEST_SHARE * (key.length - GRAM + 1);
}

/** A heading without its number and without the page that a list of contents names. */
function headingWords(text: string): string {
  const words = bare(text).replace(/\d+$/, "");
  return words.replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\p{Script=Han}{2})/u, "");
}

/**
 * The first paragraphs of a speech, all of them once more right behind: a preview. The last of them may be
 * cut.
 */
function markRepeatedBlock(kept: readonly Kept[], verdicts: (string | null)[]): void {
  for (const [start, { key }] of kept.slice(0, BLOCK_STARTS).entries()) {
    if (countHan(key) < TITLE_HAN_MIN) continue;
    const length = kept.slice(start + 1, start + 1 + BLOCK_PARAGRAPHS).findIndex((other) => other.key === key) + 1;
    const block = kept.slice(start, start + length);
    const isCopy = block.every(
      (one, at) =>
        kept[start + length + at]?.key.startsWith(one.key) === true && (at > length - 3 || kept[start + length + at]!.key === one.key),
    );
    if (length < 2 || !isCopy || block.reduce((sum, one) => sum + countHan(one.key), 0) < BLOCK_HAN_MIN) continue;
    for (const { index } of block) verdicts[index] = "preview";
    return;
  }
}

/** All headings after a label on one line, most of which come again below as lines of their own. */
function isOutlineLine(text: string, later: readonly Kept[]): boolean {
  const label = OUTLINE_OPEN.exec(text)?.[0];
  if (label === undefined) return false;
  const listed = text
    .slice(label.length)
    .split(/[。；;]|(?=[一二三四五六七八九十]{1,3}、)|(?=[（(][一二三四五六七八九十]{1,3}[）)])/)
    .map(headingWords)
    .filter((words) => words.length > 2);
  const below = later.map(({ text: other }) => headingWords(other.slice(0, TITLE_HAN_MAX)));
  return (
    listed.length >= OUTLINE_MIN && listed.filter((words) => below.some((other) => other.startsWith(words))).length * 2 > listed.length
  );
}

/** Headings listed under a label, one after the other, each of which comes again below. */
function markOutline(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const label = paragraphs.slice(0, HEAD_PARAGRAPHS).findIndex((text) => OUTLINE_LABEL.test(text.trim()));
  if (label < 0) return;
  const keys = paragraphs.map((text) => headingWords(text));
  const last = new Map(keys.map((key, index) => [key, index]));
  let end = label + 1;
  while (end < keys.length && countHan(paragraphs[end]!) <= TITLE_HAN_MAX && last.get(keys[end]!)! > end) end++;
  if (end - label - 1 < OUTLINE_MIN) return;
  if (DOTS.test(paragraphs[end]?.trim() ?? "")) end++;
  verdicts.fill("outline", label, end);
}
