import { countHan } from "../../han.ts";
import { isBoilerplateAnywhere } from "../clean-boilerplate.ts";
import type { Draft } from "../clean-characters.ts";
import type { RemovalLog } from "../clean-receipt.ts";
import { holdsSpokenSentence } from "../spoken.ts";
import { removeUnits, withoutRemoved } from "../working-text.ts";
import { isSitePreface, isSiteSentence, siteSigns } from "./site-signs.ts";

const HEAD_LINES = 8;
const TAIL_LINES = 4;
const LEAD_UNITS_MAX = 80;
const PIECES_MAX = 3;
const PIECE_UNITS_MAX = 200;
const PREFACE_UNITS_MAX = 400;
const REST_HAN_MIN = 8;
const TITLE_UNITS_MIN = 8;
const OFFICE_UNITS_MAX = 12;
const KIND = "(?:讲话|讲話|講話|发言|發言|报告|報告|致辞|致辭|致词|演讲|祝词|贺词|党课|述职|主持词|主持詞)(?:稿|材料|提纲|全文)?";
const TITLE = new RegExp(`^[^。！？；，：:\\n]{6,80}${KIND}$`);
/** A title that names an occasion, inside a line: behind it the salutation or the end of the line. */
const TITLE_INSIDE = new RegExp(
  `(?:[县市区镇乡省]?[委长]?(?:书记|[县市区镇乡省局校]长|主任))?(?:在|关于|於)[^。！？；，：:\\n]{4,60}${KIND}`,
  "u",
);
const SALUTED = /^\s*(?:$|(?:尊敬的|敬爱的|亲爱的)?(?:同志们|各位|朋友们|父老乡亲|乡亲们|代表们|委员们|老师们|同学们|战友们))/;

const SALUTATION_INSIDE =
  /(?:尊敬的|敬爱的|亲爱的)?(?:同志们|各位|朋友们|父老乡亲|乡亲们|代表们|委员们|老师们|同学们|战友们)[^。！？]{0,24}[：:]/;

/** Who speaks, before the title. */
const OFFICE = /^(?:\p{Script=Han}{0,8}(?:书记|[长任席]|同志)\p{Script=Han}{0,3})?$/u;
/** The title is not quoted in a sentence that goes on behind it. */
const BEGINS_ANEW = /^(?![^同各]?[中里上时后，,、。]|[》”」』】)）])/;

interface Line {
  from: number;
  to: number;
  text: string;
}

/**
 * Takes what a site wrote into the very line of the speech off it: its name before the title, its preface
 * before the first sentence, its notice behind the last one, and the title once more before the text.
 */
export function removeGlued(draft: Draft, log: RemovalLog): Draft {
  const lines = linesOf(draft.text);
  const before = log.removedUnits();
  const head = lines.slice(0, HEAD_LINES);
  for (const [index, line] of head.entries()) {
    removeTitleCopy(draft, log, line, head.slice(0, index));
    if (!head.slice(0, index).some(({ text }) => TITLE.test(text))) removeName(draft, log, line);
    removePreface(draft, log, line);
  }
  const greeted = lines.findIndex(({ text }) => SALUTATION_INSIDE.test(text));
  for (const line of lines.slice(Math.max(greeted, lines.length - TAIL_LINES, 0))) removeNotice(draft, log, line);
  return log.removedUnits() === before ? draft : withoutRemoved(draft, log);
}

/** The first and the last lines that are not blank. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    if (words !== "") lines.push({ from: at + line.indexOf(words), to: at + line.indexOf(words) + words.length, text: words });
    at += line.length + 1;
  }
  return lines;
}

/** `…会上的讲话今天，我们` below a line `…会上的讲话`. */
function removeTitleCopy(draft: Draft, log: RemovalLog, { from, text }: Line, above: readonly Line[]): void {
  for (const { text: title } of above) {
    if (title.length < TITLE_UNITS_MIN || !TITLE.test(title)) continue;
    const at = text.slice(0, title.length + OFFICE_UNITS_MAX).indexOf(title);
    const rest = text.slice(at + title.length);
    if (at < 0 || !OFFICE.test(text.slice(0, at)) || countHan(rest) < REST_HAN_MIN || !/[。！？]/.test(rest) || !BEGINS_ANEW.test(rest))
      continue;
    removeUnits(draft, log, from, from + at + title.length, "repeated-title");
    return;
  }
}

/** `文秘屋—每日更新在…会上的讲话`: words before a title in which a site names itself. */
function removeName(draft: Draft, log: RemovalLog, { from, text }: Line): void {
  const title = TITLE_INSIDE.exec(text.slice(0, LEAD_UNITS_MAX * 2));
  if (title === null || title.index === 0 || !SALUTED.test(text.slice(title.index + title[0].length))) return;
  const lead = text.slice(0, title.index);
  const { isSelf, words, forms } = siteSigns(lead);
  const isClosed = /[-—–|｜:：!！。.,，\])】\s]$/.test(lead);
  if (lead.length <= LEAD_UNITS_MAX && ((isSelf && (isClosed || words + forms > 1)) || (isClosed && words + forms > 2)))
    removeUnits(draft, log, from, from + lead.length, "site-aside");
}

/** Sentences of the site before the speech's own in one line. */
function removePreface(draft: Draft, log: RemovalLog, { from, text }: Line): void {
  const greeting = SALUTATION_INSIDE.exec(text)?.index ?? 0;
  let at = greeting <= PREFACE_UNITS_MAX && isSitePreface(text.slice(0, greeting)) ? greeting : 0;
  for (let count = 0; count < PIECES_MAX; count++) {
    const piece = /^[^。！？!?]{4,200}[。！？!?]+[”"」）)】]?\s*/u.exec(text.slice(at, at + PIECE_UNITS_MAX))?.[0];
    if (piece === undefined || !isSiteSentence(piece)) break;
    at += piece.length;
  }
  if (at > 0 && countHan(text.slice(at)) >= REST_HAN_MIN && !isSiteSentence(text.slice(at)))
    removeUnits(draft, log, from, from + at, "site-aside");
}

/** The site's sentence, or its buttons, behind the speaker's last sentence in one line. */
function removeNotice(draft: Draft, log: RemovalLog, { from, text }: Line): void {
  if (isBoilerplateAnywhere(text)) return;
  const start = Math.max(0, text.length - PIECE_UNITS_MAX * 2);
  let end = text.length;
  for (let count = 0; count < PIECES_MAX; count++) {
    const stop = Math.max(...["。", "！", "？", "…", "...", "·····"].map((sign) => text.slice(start, end - 1).lastIndexOf(sign)));
    const cut = start + stop + (text.slice(start + stop).match(/^(?:\.{3,}|·{5,}|…+|[。！？])[”"」）)】]?/)?.[0].length ?? 1);
    const piece = text.slice(cut, end);
    if (stop < 0 || countHan(piece) < 4 || !(isSiteSentence(piece) || isButtons(piece))) break;
    end = cut;
  }
  if (end < text.length && (holdsSpokenSentence(text.slice(0, end), true) || countHan(text.slice(0, end)) >= 40))
    removeUnits(draft, log, from + end, from + text.length, "site-aside");
}

function isButtons(piece: string): boolean {
  const { words, share, isSelf } = siteSigns(piece);
  if (/[。！？，；]/.test(piece)) return false;
  return words > 1 && (share >= 0.5 || isSelf || /^\s*[[【(（]\s?(?:查看|阅读|展开|点击|下载)/.test(piece));
}
