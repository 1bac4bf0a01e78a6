import { countHan } from "../han.ts";

const HEAD_PARAGRAPHS = 14;
const TITLE_HAN_MIN = 6;
const TITLE_HAN_MAX = 60;
const TAB_HAN = 30;
const PREVIEW_HAN_MIN = 20;
const OUTLINE_MIN = 2;
/** Characters in a row that are hardly the same by chance, and the share of them that must come again. */
const GRAM = 5;
const DIGEST_SHARE = 0.5;
const GREETING = /^(?:尊敬的|亲爱的)?(?:同志们|各位|乡亲们|朋友们|代表们|委员们|同学们|战友们)[^。]{0,24}[:：!！]$/;
const SITE_WORDS = /简介|摘要|导读|导语|概要|预览|本文|参考|范文|内容|文章|文档|提示|[.…]{2,}/;
const LABEL = /^[【[（(]?(?:内容|文章|文档|正文|本文)?(?:摘要|简介|概要|预览|提要|导读|导语|介绍|核心提示)[】\]）)]?[:：]?/;
const OUTLINE_LABEL = /^[【[]?(?:目\s*录|提\s*纲|本文(?:目录|导航)|内容(?:提要|导航)|文章(?:目录|导航))[】\]]?[:：]?$/;

/** What a site hangs on a title: `（1）`, `（精选版）`. */
const EDITION = /[（(【[](?:\d{1,2}|[一二三四五六七八九十]|[^（）()【】[\]]{0,4}[版篇稿])[）)】\]]$/;
/** What copies add to the word for a speech: `讲话发言稿`, `讲话全文`. */
const KIND = /(?<=讲话|发言|报告|致辞|致词|演讲)(?:讲话稿|发言稿|演讲稿|稿|全文|实录|范文)$/;
/** What an account calls out before a title: `全文来了！`, `重磅｜`. */
const CRY = /^.{2,10}(?:[！!]|\s?[｜|丨]\s?)(?=\p{Script=Han}{6})/u;

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])/;
const HEADING_UNITS_MAX = 40;

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
  const head = kept.slice(0, HEAD_PARAGRAPHS);
  for (const [at, { text, index }] of head.entries()) {
    const later = kept.slice(at + 1);
    if (later.slice(0, HEAD_PARAGRAPHS).some((other) => isTitle(other.text) && repeatsTitle(text, bare(text), other.key)))
      verdicts[index] = "repeated-title";
    else if (isPreview(text, later) || isDigest(text, later)) verdicts[index] = "preview";
  }
  markOutline(paragraphs, verdicts);
  markDoubledHeadings(paragraphs, verdicts);
}

/** A numbered heading that stands twice in a row: converters write it as heading and as text. */
function markDoubledHeadings(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  let before = "";
  for (const [index, text] of paragraphs.entries()) {
    if (verdicts[index] !== null) continue;
    if (text === before && text.length <= HEADING_UNITS_MAX && NUMBERED.test(text) && !/[。！？；]$/.test(text))
      verdicts[index] = "repeated-heading";
    before = text;
  }
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
  if (bare(text.replace(EDITION, "").replace(CRY, "")) === title) return true;
  return /^[^：:]{2,10}[：:]/.test(text) && bare(text.replace(/^[^：:]{2,10}[：:]/, "")) === title;
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

/** Headings listed under a label, one after the other, each of which comes again below. */
function markOutline(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const label = paragraphs.slice(0, HEAD_PARAGRAPHS).findIndex((text) => OUTLINE_LABEL.test(text.trim()));
  if (label < 0) return;
  const keys = paragraphs.map((text) => headingWords(text));
  const last = new Map(keys.map((key, index) => [key, index]));
  let end = label + 1;
  while (end < keys.length && countHan(paragraphs[end]!) <= TITLE_HAN_MAX && last.get(keys[end]!)! > end) end++;
  if (end - label - 1 < OUTLINE_MIN) return;
  verdicts.fill("outline", label, end);
}
