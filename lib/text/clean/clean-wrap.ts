import type { TextLine } from "./clean-lines.ts";
import { BARE_MARK, CONTINUES, HEADING_MARK, SALUTATION, SENTENCE_END, UNFINISHED } from "./clean-marks.ts";
import { isSiteNotice, isSiteScrap } from "./site/site-signs.ts";

/** How a document uses its line ends, learnt from all of its lines. */
export interface WrapStyle {
  /** Links or footnotes cut sentences into lines of any length. */
  brokenByLinks: boolean;
  /** Paragraphs are set off by a blank line, so that a single line end separates nothing. */
  blankSeparated: boolean;
  /** Lines of a short text that begin with no more than the end of a clause: its lines are cut within words. */
  restLines: number;
  /** Paragraphs begin with white space. */
  indented: boolean;
}

const TAIL_UNITS = 400;

/** Up to four characters and a sign: `公里。`, `群，`. */
const REST = /^\p{Script=Han}{1,4} ?[，、。！？；]/u;
/** Short sentences that stand by themselves. */
const OWN_SENTENCE =
  /^(?:谢谢|感谢|再见|散会|完了|同志|朋友|各位|大家|首先|其次|再次|最后|第[一二三四五]|今天|今年|去年|明年|当前|目前|同时|但是?|总之|为此|因此|所以|然而|好|是的?|对|不)/;
const HEADLINE = /^[^。，；！!]{2,10}[！!][^。，；！!]{4,}(?:讲话|报告|发言|致辞|致词|演讲)$/;
/** A line that names a speech runs into no sentence. */
const TITLE = /(?:在|关于).{4,60}(?:讲话|发言|报告|致辞|致词|主持词|演讲)稿?$/;
const ENDED = /[。！？!?…：:；;，,、]["”’」』）)》】\]]*$/;
/** Words that a sentence begins with and a heading does not. */
const RUNNING_START = /^(?:要(?![求点素害闻件义领])|必须|我们|各级|今年|去年|当前|同时|希望|大家)/;

function tail(text: string): string {
  return text.slice(-8);
}

/** Evidence that this many boundaries fall inside sentences is enough. */
const CUTS_MIN = 3;
/** Of so few lines fewer are enough. */
const SHORT_TEXT = 9;
const CUT_SHORT_LINES = 16;
const FEW = 6;
/** A shorter line at the end of a page may be a title or a heading. */
const PAGE_LINE_UNITS = 18;

/** What nine of ten values reach; of fewer, all but one. */
export function shared(values: readonly number[]): number {
  const exceptions = Math.max(values.length >= FEW ? 1 : 0, Math.floor(values.length / 10));
  return [...values].sort((a, b) => a - b)[exceptions] ?? 0;
}

/**
 * Where even the pieces of one sentence are set off by blank lines or indents (every line end doubled, every
 * line pushed in), what nearly all lines share separates nothing and is taken off.
 */
export function withoutSharedSpace(lines: readonly TextLine[]): readonly TextLine[] {
  const follows = lines.slice(1).filter((_line, at) => !SALUTATION.test(lines[at]!.text));
  const blanks = shared(follows.map(({ blankBefore }) => blankBefore));
  const margin = shared(lines.map(({ indentColumns }) => indentColumns));
  if (blanks === 0 && margin === 0) return lines;
  const plain = lines.map((line) => ({
    ...line,
    blankBefore: Math.max(0, line.blankBefore - blanks),
    indented: line.indentColumns > margin,
  }));
  const cuts = plain.filter((line, index) => index > 0 && isCutBeyondDoubt(plain[index - 1]!.text, line)).length;
  const rests = plain.filter((line, index) => index > 0 && isRest(plain[index - 1]!.text, line)).length;
  return cuts >= CUTS_MIN || (plain.length <= SHORT_TEXT && rests >= 2) ? plain : lines;
}

/** A line without a sign at its end, and the next begins with the few characters that close its clause. */
function isRest(before: string, { text, blankBefore }: TextLine): boolean {
  if (blankBefore > 0 || before.length < 3 || ENDED.test(before.slice(-8)) || HEADING_MARK.test(before)) return false;
  return REST.test(text) && !OWN_SENTENCE.test(text);
}

function isCutBeyondDoubt(before: string, after: TextLine): boolean {
  if (after.blankBefore > 0 || SENTENCE_END.test(tail(before))) return false;
  return CONTINUES.test(after.text) || UNFINISHED.test(tail(before));
}

/** The boundary falls inside a sentence in all likelihood. */
function isCut(before: string, after: TextLine): boolean {
  if (after.blankBefore > 0 || SENTENCE_END.test(tail(before))) return false;
  if (isCutBeyondDoubt(before, after)) return true;
  return /[。！？]/.test(before.slice(-TAIL_UNITS)) && !startsParagraph(after.text) && !/[：:；;]$/.test(before);
}

/**
 * Learns the style from the lines; every measure needs a few witnesses, so that a short text is left as it
 * is.
 */
export function wrapStyle(lines: readonly TextLine[]): WrapStyle {
  let cut = 0;
  let ended = 0;
  let blank = 0;
  let indented = 0;
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]!.text;
    const line = lines[index]!;
    if (isCut(before, line)) cut++;
    if (!SENTENCE_END.test(tail(before))) continue;
    ended++;
    if (line.blankBefore > 0) blank++;
    if (line.indented) indented++;
  }
  return {
    brokenByLinks: cut >= CUTS_MIN,
    restLines: lines.length > CUT_SHORT_LINES ? 0 : lines.filter((line, at) => at > 0 && isRest(lines[at - 1]!.text, line)).length,
    blankSeparated: ended >= 2 && blank >= ended * 0.6,
    indented: ended >= 2 && indented >= ended * 0.25,
  };
}

/** The paragraph that a line may continue: its first line, its last line, and its last few hundred units. */
export interface OpenParagraph {
  first: TextLine;
  last: TextLine;
  tail: string;
}

/**
 * True when `line` continues the paragraph. In doubt the answer is no: a heading glued to its paragraph does
 * more harm than a sentence in two pieces.
 */
export function continuesParagraph(paragraph: OpenParagraph, line: TextLine, style: WrapStyle): boolean {
  const end = tail(paragraph.tail);
  if (CONTINUES.test(line.text)) return line.blankBefore === 0 || !SENTENCE_END.test(end);
  if (/[（(《〈“‘「『]$/.test(end) && line.blankBefore < 2) return true;
  if (isRestOfSentence(paragraph, line)) return true;
  if (line.blankBefore > 0) return false;
  if (BARE_MARK.test(paragraph.tail)) return true;
  if (startsParagraph(line.text) || isHeadline(paragraph)) return false;
  if (isRunningText(paragraph, line, style) || goesOnOverPage(paragraph, line)) return true;
  if (UNFINISHED.test(end)) return true;
  if (/[：:；;]$/.test(end)) return false;
  if (SENTENCE_END.test(end)) return style.brokenByLinks && style.blankSeparated && !line.indented;
  if (isLatinOnly(line.text) !== isLatinOnly(paragraph.last.text) && !style.brokenByLinks) return false;
  if (isSiteScrap(/[^。！？]*$/.exec(paragraph.last.text)![0]) || isSiteScrap(line.text)) return false;
  if (/[。！？]/.test(paragraph.tail)) return !line.indented;
  if (line.text.length === 1) return !line.indented && /[\u4e00-\u9fff]/.test(line.text);
  return style.brokenByLinks && style.blankSeparated && !line.indented && !HEADING_MARK.test(paragraph.first.text);
}

/** A title with a cry in it, `全文来了！…讲话`, is no running text. */
function isHeadline({ first, last }: OpenParagraph): boolean {
  return first === last && first.text.length <= 50 && HEADLINE.test(first.text);
}

/** `一是` and `二要` count off within a speech; other marks stand before headings. */
function isHeading({ text }: TextLine): boolean {
  return HEADING_MARK.test(text) && !/^[一二三四五六七八九十]{1,2}[是要]/.test(text);
}

/** A short piece that closes a sentence; across one blank line only when it is all that the line holds. */
function isRestOfSentence({ first, last, tail: before }: OpenParagraph, line: TextLine): boolean {
  if (ENDED.test(before.slice(-8)) || line.indented || line.blankBefore > 1 || before.length < 4) return false;
  if (HEADING_MARK.test(line.text) || (first === last && TITLE.test(before))) return false;
  if (isHeading(first) && !/[，。；]/.test(before)) return false;
  const rest = REST.exec(line.text)?.[0].replace(" ", "");
  if (rest === undefined || OWN_SENTENCE.test(rest)) return false;
  return line.blankBefore === 0
    ? /[。！？；]$/.test(rest) || rest.length === 2
    : rest === line.text.replace(" ", "") && /[。！？]$/.test(rest);
}

/**
 * A line of running text that stops without a sign: its sentence goes on, unless a title or heading may be
 * meant.
 */
function isRunningText({ first, last, tail: before }: OpenParagraph, line: TextLine, style: WrapStyle): boolean {
  if (ENDED.test(before.slice(-8)) || line.indented || isHeading(first)) return false;
  const isOpen = first !== last && /[，；]/.test(before) && line.text.length <= first.text.length + 3;
  const isCutShort = style.restLines > 1 ? RUNNING_START.test(first.text) || /[，；]/.test(first.text) : RUNNING_START.test(first.text);
  const goesOn = style.restLines > 0 && isCutShort && !RUNNING_START.test(line.text);
  if (!/[，。；！？、]/.test(line.text) && !isOpen && !goesOn) return false;
  return goesOn || RUNNING_START.test(first.text) || (first !== last && /[，；]/.test(before));
}

/** A page ended in the middle of a sentence; its rest begins the next page. */
function goesOnOverPage({ first, last, tail: before }: OpenParagraph, line: TextLine): boolean {
  if (line.afterPage !== true || line.indented || ENDED.test(before.slice(-8)) || !/[，。；！？]/.test(line.text)) return false;
  if (isSiteNotice(last.text)) return false;
  return /[，；。]/.test(before) || (before.length >= PAGE_LINE_UNITS && !HEADING_MARK.test(first.text));
}

/** The last units of a paragraph after a line was added. */
export function paragraphTail(before: string, added: string): string {
  return (added.length >= TAIL_UNITS ? added : before + added).slice(-TAIL_UNITS);
}

function isLatinOnly(text: string): boolean {
  return text.length < TAIL_UNITS && /^[\x20-\x7e]+$/.test(text);
}

function startsParagraph(text: string): boolean {
  return HEADING_MARK.test(text) || (text.length <= 30 && SALUTATION.test(text));
}
