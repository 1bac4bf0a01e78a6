import { countHan } from "../han.ts";
import { SALUTATION, SENTENCE_END } from "./clean-marks.ts";
import { type BoilerplateRule, boilerplateRules, compactForm, simplifiedParagraphs } from "./clean-rules.ts";
import { markDocumentLines } from "./document-lines.ts";
import { markRepeatedHeads } from "./repeated-heads.ts";
import { type Around, markSiteLines } from "./site/site-lines.ts";
import { holdsSpokenSentence } from "./spoken.ts";

const EDGE_PARAGRAPHS = 12;
const HEAD_PARAGRAPHS_MAX = 40;
const TAIL_PARAGRAPHS_MAX = 80;
const BODY_HAN_MIN = 60;
const LONGEST_RULE = boilerplateRules.reduce((longest, rule) => Math.max(longest, rule.maxLength), 0);
/** Units behind the line of a block that a rule allows unless it says otherwise. */
const BLOCK_REST = 3000;
/** A licence or a list of related articles may come in many small pieces. */
const BLOCK_PARAGRAPHS = 40;
const blockRules = boilerplateRules.filter((rule) => rule.kind === "block");
const paragraphRules = boilerplateRules.filter((rule) => rule.kind === "line" || rule.kind === "contains");
const interruptingRules = boilerplateRules.filter((rule) => rule.interrupts);
const COLUMN_UNITS_MAX = 8;
const LINE_UNITS_MAX = 140;
const MENU_MIN = 2;
const MENU_TITLE_NEAR = 6;
/** Kinds of texts that sharing sites sort by, as the names of their columns. */
const COLUMN =
  /^(?:首页|范文大全|工作总结|工作报告|工作计划|心得体会|演讲稿|讲话稿?|领导讲话|述职报告|入党申请书?|思想汇报|党团范文|发言稿|合同范本|实用文档|应用文书?|公文写作|调研报告|自我鉴定|求职简历|毕业论文|作文大全|教案|祝福语|规章制度|策划方案|条据书信|礼仪大全|主持词|致辞大全|党课讲稿|事迹材料|经验材料|汇报材料|材料|文库|更多|讲话致辞|总结汇报|法律文书|资格考试)$/;

/** The words that a speech begins with. */
const ADDRESSED =
  /^(?:尊敬的|亲爱的)?(?:各位)?(?:同志们|代表们|委员们|乡亲们|朋友们|父老乡亲|各位(?:代表|委员|领导|同志|来宾|同事|乡亲))[^。]{0,20}[:：!！]/;

/** A title, a heading or a salutation: what the boilerplate around it must not drag along. */
const SPEECH_LINE =
  /(?:讲话|报告|发言|致辞|祝词|贺词|演讲|谈话|汇报|材料|提纲|要点|心得|体会|公报|决定|决议|声明|全文|实录)(?:稿|材料|提纲|[（(].{0,20}[）)])?$/;
const HEADING_MARK_OR_TITLE = [/^[一二三四五六七八九十]{1,3}、/, /^[（(]?\d{4}年/, /^——/, SALUTATION, SPEECH_LINE, SENTENCE_END];

/** First and last paragraph that can only be the speech itself; all of the text when there is none. */
function bodyRange(paragraphs: readonly string[]): { first: number; last: number } {
  const isBody = (text: string) =>
    text.length >= BODY_HAN_MIN && countHan(text.slice(0, 400)) >= BODY_HAN_MIN && SENTENCE_END.test(text.slice(-8));
  const first = paragraphs.findIndex(isBody);
  return { first: first < 0 ? paragraphs.length : first, last: paragraphs.findLastIndex(isBody) };
}

function inZone(rule: BoilerplateRule, isHead: boolean, isTail: boolean): boolean {
  if (rule.where === "any") return true;
  if (rule.where === "edges") return isHead || isTail;
  return rule.where === "head" ? isHead : isTail;
}

/**
 * Which paragraphs are boilerplate: the id of the rule, or null for the speech.
 *
 * @param shown display text of each paragraph, in order
 * @returns one entry a paragraph; `neighbour` for a short line between two such lines before the speech
 *   begins
 */
export function boilerplateParagraphs(shown: readonly string[], around: Around = { isPage: false, afterSite: [] }): (string | null)[] {
  const paragraphs = simplifiedParagraphs(shown);
  const { first, last } = bodyRange(paragraphs);
  const headEnd = Math.min(Math.max(EDGE_PARAGRAPHS, first + 2), HEAD_PARAGRAPHS_MAX);
  const tailStart = Math.max(
    Math.min(paragraphs.length - EDGE_PARAGRAPHS, last < 0 ? paragraphs.length : last),
    paragraphs.length - TAIL_PARAGRAPHS_MAX,
  );
  const salutation = paragraphs.findIndex((text) => ADDRESSED.test(text));
  const verdicts = paragraphs.map((text, index) =>
    matchingRule(text, { isHead: index < headEnd, isTail: index >= tailStart, isInside: salutation >= 0 && index > salutation }),
  );
  cutTailBlock(paragraphs, verdicts, Math.min(tailStart, paragraphs.length - BLOCK_PARAGRAPHS));
  markNeighbours(paragraphs, verdicts, Math.min(first, HEAD_PARAGRAPHS_MAX));
  markColumnNames(paragraphs, verdicts);
  markMenu(paragraphs, verdicts);
  markDocumentLines(paragraphs, verdicts);
  markRepeatedHeads(paragraphs, verdicts);
  markSiteLines(paragraphs, verdicts, around);
  return verdicts;
}

/**
 * A line that only names a column of the path from the front page (`首页 > 讲话 > 局办讲话`) belongs to the
 * path.
 */
function markColumnNames(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const paths = paragraphs.filter((_text, index) => verdicts[index] === "site-crumbs" || verdicts[index] === "navigation");
  const columns = new Set(
    paths
      .flatMap((text) => compactForm(text).split(/[>»›→|:：]+|-+>/))
      .filter((name) => name.length >= 2 && name.length <= COLUMN_UNITS_MAX),
  );
  if (columns.size === 0) return;
  paragraphs.slice(0, HEAD_PARAGRAPHS_MAX).forEach((text, index) => {
    if (verdicts[index] === null && text.length <= 20 && columns.has(compactForm(text))) verdicts[index] = "site-crumbs";
  });
}

/**
 * Two and more columns of a sharing site one below the other, above a line that names the speech: its menu.
 */
function markMenu(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const head = paragraphs.slice(0, HEAD_PARAGRAPHS_MAX).map((text) => COLUMN.test(compactForm(text)));
  for (let start = 0; start < head.length; start++) {
    if (!head[start]) continue;
    let end = start;
    while (head[end]) end++;
    const hasTitle = paragraphs
      .slice(end, end + MENU_TITLE_NEAR)
      .some((text) => countHan(text) > COLUMN_UNITS_MAX && SPEECH_LINE.test(text));
    if (end - start >= MENU_MIN && hasTitle) for (let index = start; index < end; index++) verdicts[index] ??= "site-menu";
    start = end;
  }
}

interface Zone {
  isHead: boolean;
  isTail: boolean;
  /** Behind the salutation. */
  isInside: boolean;
}

function matchingRule(text: string, { isHead, isTail, isInside }: Zone): string | null {
  if (text.length > LONGEST_RULE * 2) return null;
  const compact = compactForm(text);
  const rule = paragraphRules.find(
    (candidate) => compact.length <= candidate.maxLength && inZone(candidate, isHead, isTail) && candidate.pattern.test(compact),
  );
  if (rule?.kind === "contains" && rule.flag === undefined && holdsSpokenSentence(compact, isInside)) return null;
  return rule?.id ?? null;
}

/** The rule that makes a single source line boilerplate wherever it stands (page numbers), or null. */
export function isBoilerplateLine(text: string): string | null {
  if (text.length > LINE_UNITS_MAX) return null;
  const compact = compactForm(text);
  return interruptingRules.find((rule) => compact.length <= rule.maxLength && rule.pattern.test(compact))?.id ?? null;
}

/**
 * True for an empty line and for one that some rule would take whole, wherever it may have to stand for that.
 */
export function isBoilerplateAnywhere(text: string): boolean {
  return text.trim() === "" || matchingRule(text, { isHead: true, isTail: true, isInside: false }) !== null;
}

/**
 * "Related articles" in the tail: the site speaks from there on, unless what follows is too long for that.
 */
function cutTailBlock(paragraphs: readonly string[], verdicts: (string | null)[], tailStart: number): void {
  for (let index = Math.floor(paragraphs.length / 2); index < paragraphs.length; index++) {
    const compact = compactForm((paragraphs[index] ?? "").slice(0, 80));
    const rule = blockRules.find((candidate) => compact.length <= candidate.maxLength && candidate.pattern.test(compact));
    if (rule === undefined || index === 0) continue;
    if (paragraphs.slice(index).reduce((sum, text) => sum + text.length, 0) > rule.rest) continue;
    if (index < tailStart && rule.rest === BLOCK_REST) continue;
    verdicts.fill(rule.id, index);
    return;
  }
}

/**
 * Short lines between two boilerplate lines before the speech begins are the same advertisement, unless the
 * speech's own title is among them.
 */
function markNeighbours(paragraphs: readonly string[], verdicts: (string | null)[], headEnd: number): void {
  const head = verdicts.slice(0, headEnd);
  const first = head.findIndex((verdict) => verdict !== null);
  const last = head.findLastIndex((verdict) => verdict !== null);
  for (let index = first + 1; first >= 0 && index < last; index++) {
    if (verdicts[index] !== null) continue;
    if (isSpeechLine(paragraphs[index] ?? "")) return;
    verdicts[index] = "neighbour";
  }
}

/** A title, a heading, a salutation or a sentence, as against a scrap of the site. */
export function isSpeechLine(text: string): boolean {
  return text.length > 40 || HEADING_MARK_OR_TITLE.some((pattern) => pattern.test(text));
}
