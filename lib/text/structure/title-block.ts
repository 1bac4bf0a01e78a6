import { countHan } from "../han.ts";
import { headingMark } from "./heading-marks.ts";
import { isSalutationLine } from "./salutations.ts";

/**
 * First and last line of the title itself and the number of lines before the body (title, subtitle, date,
 * speaker).
 */
export interface TitleBlock {
  /** Index of the title's first line, -1 for no title. */
  first: number;
  /** Index after the title's last line. */
  end: number;
  /** Number of lines that are no body. */
  lines: number;
}

const MAX_TITLE_HAN = 60;
const MAX_BLOCK_LINES = 8;
const FINAL_SIGN = /[。！？；：，,:…]$/;
const DAY =
  "(?:(?:公元)?[\\dX×*〇○零一二三四五六七八九十]{2,4}年|(?:中华)?民国[\\d元一二三四五六七八九十]{1,3}年|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?(?:[\\dX×*〇元正腊冬一二三四五六七八九十]{1,3}月)?(?:[\\dX×*〇初廿一二三四五六七八九十]{1,3}日?)?|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}";
const DATE = new RegExp(`^[（(]?(?=.*[年月]|\\d{4}[-./])(?:${DAY})[）)]?$`);
/** Where and when it was spoken or passed: `2024年1月29日在…会议上`, `（…第四次会议通过）`. */
const PLACE = new RegExp(
  `^(?:[—–-]{1,2})?[（(]?(?:${DAY})[，,]?(?:在|于).{2,50}(?:会|会议|论坛)上[）)]?(?:.{0,4}长.{2,4})?$|^[（(](?:${DAY}).{4,40}通过[）)]$`,
);
/** A name on a line of its own; no title is as short. */
const NAME = /^\p{Script=Han}{2,3}$/u;
const SUBTITLE = /^(?:[—-]{1,2}|（.*）$)/;
/** A speaker: an office with at most a name after it. `市委书记学习……发言材料` is a title. */
const SPEAKER =
  /(?:书记|总理|主席|省长|市长|区长|县长|州长|旗长|镇长|乡长|主任|部长|局长|厅长|院长|检察长|校长|总书记|委员长|同志|秘书长|司令员|政委|董事长)[\p{Script=Han}X×*·]{0,4}$/u;
const SPEECH_WORD = /讲话|发言|报告|致辞|致词|讲稿|材料|提纲|总结|演讲|贺信|党课|述职/;
const MAX_BYLINE_HAN = 20;
/** `时间：…`, `地点：…` on a line of its own. */
const LABEL = /^(?:时间|日期|地点|地址|来源|出处|作者|主讲人?|主持人?|发言人|讲话人|报告人|演讲人|汇报人|发布时间|发布日期)：/;

/**
 * Finds the title in the match text's lines. Lines before the salutation that end without a full stop are the
 * title block; without a salutation it is the first line, if it looks like a title, and the subtitle, date
 * and speaker lines after it. `hint` is a title known from elsewhere (normalised); a line equal to it is the
 * title.
 */
export function findTitleBlock(lines: string[], hint: string | null): TitleBlock {
  const hinted = hint === null || hint === "" ? -1 : lines.slice(0, MAX_BLOCK_LINES).indexOf(hint);
  const greeting = lines.slice(0, MAX_BLOCK_LINES + 1).findIndex(isSalutationLine);
  const before = greeting === -1 ? linesBeforeBody(lines) : greeting;
  const block = lines.slice(0, before);
  if (hinted !== -1) return { first: hinted, end: hinted + 1, lines: Math.max(hinted + 1, block.every(isTitleLine) ? before : 0) };
  if (before === 0 || before === lines.length || !block.every(isTitleLine)) return { first: -1, end: -1, lines: 0 };
  const first = block.findIndex((line) => !isByline(line));
  if (first === -1) return { first: -1, end: -1, lines: before };
  let end = first + 1;
  while (end < before && !isByline(block[end]!)) end++;
  return { first, end, lines: before };
}

/** Without a salutation: the title line and the subtitle, date and speaker lines around it. */
function linesBeforeBody(lines: string[]): number {
  let at = 0;
  while (at < lines.length && at < MAX_BLOCK_LINES && isByline(lines[at]!)) at++;
  if (at >= lines.length || !isTitleLine(lines[at]!)) return 0;
  at++;
  while (at < lines.length && at < MAX_BLOCK_LINES && isByline(lines[at]!) && isTitleLine(lines[at]!)) at++;
  return at;
}

function isTitleLine(line: string): boolean {
  const han = countHan(line);
  if (isByline(line)) return true;
  return han >= 2 && han <= MAX_TITLE_HAN && !FINAL_SIGN.test(line) && headingMark(line) === null && !/。/.test(line);
}

/** A subtitle in dashes or brackets, a date, a labelled line, or a speaker with office. */
function isByline(line: string): boolean {
  if (DATE.test(line) || PLACE.test(line)) return true;
  if (NAME.test(line) && !SPEECH_WORD.test(line) && !/[书件词信言录编会议告稿案定明要序话令函]$/.test(line)) return true;
  if (LABEL.test(line)) return line.length <= MAX_TITLE_HAN && !/[。；]/.test(line);
  const han = countHan(line);
  if (SUBTITLE.test(line)) return han <= MAX_TITLE_HAN && !/[。；：]$/.test(line);
  return han <= MAX_BYLINE_HAN && SPEAKER.test(line) && !SPEECH_WORD.test(line) && !/[，。；：！？的在]/.test(line);
}
