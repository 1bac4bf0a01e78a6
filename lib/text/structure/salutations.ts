/** Salutations: how a speech addresses its hearers. Patterns read the match text, where `、` is `，`. */

const GROUP =
  "(?:(?:尊敬的|敬爱的|亲爱的)?(?:各位|全体|全市|全省|全区|全县|广大)?(?:同志们|同志|代表们|代表|委员们|委员|领导|来宾|嘉宾|朋友们|朋友|女士们|女士|先生们|先生|同仁|同事们|同事|同学们|老师们|老师|战友们|同胞们|乡亲们|父老乡亲|企业家|专家|主席团|常委|党员))";
const SEPARATOR = "[，,和·]?";
const SHORT = new RegExp(`^(?:${GROUP}${SEPARATOR}){1,6}[：:！]`);
const BARE_NAME = /^(?:同志|代表|委员|领导|来宾|先生|女士|朋友|党员|常委|专家|老师|主席团)[：:！]/;
/** On a line of its own an address may name offices and persons: `尊敬的XX主席，各位来宾：`. */
const LONG = /^(?:尊敬的|敬爱的|亲爱的|各位).{0,50}[：:]$|^.{0,30}(?:同志们|朋友们|各位[\p{Script=Han}]{2,6}|女士们|先生们)[：:]$/u;

const MAX_UNITS = 60;
const SIGNS = "：:！";

/** Units of a salutation with its sign at the start of `text` (match text); 0 for none. */
export function salutationLength(text: string): number {
  const found = SHORT.exec(text);
  return found === null || BARE_NAME.test(found[0]) ? 0 : found[0].length;
}

/** True when a whole line of match text addresses the hearers. */
export function isSalutationLine(line: string): boolean {
  if (line.length > MAX_UNITS || !SIGNS.includes(line.slice(-1))) return false;
  return salutationLength(line) === line.length || (LONG.test(line) && !/[。；]/.test(line));
}
