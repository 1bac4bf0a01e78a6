/** A word that a masked name stands before: `**县`, `***同志`, `20**年`. */
const AFTER_MASK =
  /^(?:省|市(?![场民值])|县(?!域)|区(?![域块])|州|盟|旗(?![帜])|镇|乡(?![村亲愁])|村(?![民庄集])|街道|社区|开发区|同志|书记|[省市县区镇乡]长|主任|局长?|厅长?|部长|处长?|科长?|主席|总理|委员|常委|先生|女士|年(?![轻度青])|月|日|号|名|人(?![民才口心大员])|家(?![庭园乡])|万|亿|元|亩|公里|吨|户|届|%|％|公司|集团|企业家?等|学校|大学|医院|单位等|部门等|办公室|委员会|路(?!径)|街|河(?!湖)|一行)/u;
const ENDS_IN_OFFICE = /(?:书记|省长|市长|县长|区长|镇长|乡长|主任|局长|厅长|部长|主席|董事长|经理|校长|院长|同志)$/u;
const AFTER_NAME = /^(?:一行|同志|先生|女士|等|说|指出|强调|作|主持)/u;
const PUNCTUATION_FIRST = /^[，。、；：！？）》”’」』\s]/u;
const OPENING_LAST = /[（《“‘「『\s]$/u;
/** Emphasis does not end with such a word; the name that follows it was left out. */
const ENDS_OPEN = /[由请向与和在对把给被经于从]$/u;
const LONGEST = 600;
const RUN = /\*{1,6}|_{1,3}|={2}|~{2}/g;

interface Mark {
  sign: string;
  start: number;
  end: number;
}

/**
 * Takes the signs of emphasis (`**…**`, `*…*`, `__…__`, `==…==`, `~~…~~`) out of a paragraph. A run of
 * asterisks stays when it stands for a name that was left out: it has no partner of its length, a word
 * follows that such a name stands before, or nothing but punctuation would be emphasised.
 *
 * @example withoutEmphasis("要办好**农民夜校**，今年**县由***同志包案") //
 *   "要办好农民夜校，今年**县由***同志包案"
 */
export function withoutEmphasis(text: string): string {
  const runs = [...text.matchAll(RUN)].map(({ 0: sign, index }) => ({ sign, start: index, end: index + sign.length }));
  const marks = runs.flatMap((run, at) => closedTwice(text, run, runs[at - 1], runs[at - 2]));
  const signs = new Set<Mark>();
  pairUp(text, marks, signs);
  let [rest, at] = ["", 0];
  for (const mark of marks) {
    if (!signs.has(mark)) continue;
    rest += text.slice(at, mark.start);
    at = mark.end;
  }
  return rest + text.slice(at);
}

/** Three asterisks that end what one and what two began: `**每一辆*校车***`. */
function closedTwice(text: string, run: Mark, inner: Mark | undefined, outer: Mark | undefined): Mark[] {
  const isDouble = run.sign === "***" && inner?.sign === "*" && outer?.sign === "**";
  const follows = text.slice(run.end, run.end + 8);
  if (!isDouble || AFTER_MASK.test(follows) || /[，。；！？]/.test(text.slice(outer.end, run.start))) return [run];
  return [
    { sign: "*", start: run.start, end: run.start + 1 },
    { sign: "**", start: run.start + 1, end: run.end },
  ];
}

/**
 * From left to right each mark looks for the next of its kind; what stands between two partners is looked at
 * by itself.
 */
function pairUp(text: string, marks: readonly Mark[], signs: Set<Mark>): void {
  for (let at = 0; at < marks.length; at++) {
    const open = marks[at]!;
    const partner = marks.findIndex((mark, index) => index > at && mark.sign === open.sign && mark.start - open.end <= LONGEST);
    if (partner === -1 || !isEmphasis(text, open, marks[partner]!)) continue;
    signs.add(open).add(marks[partner]!);
    pairUp(text, marks.slice(at + 1, partner), signs);
    at = partner;
  }
}

function isEmphasis(text: string, open: Mark, close: Mark): boolean {
  const inside = text.slice(open.end, close.start);
  const after = text.slice(close.end, close.end + 8);
  if (inside === "" || PUNCTUATION_FIRST.test(inside) || OPENING_LAST.test(inside)) return false;
  if (open.sign.startsWith("_")) return /\p{Script=Han}/u.test(inside) && !isMasked(inside, after);
  if (!open.sign.startsWith("*")) return true;
  return !isMasked(inside, after) && !/\d$/.test(text.slice(0, open.start));
}

/**
 * Both runs stand before a word that follows a left-out name, or a clause ends between them and goes on
 * behind.
 */
function isMasked(inside: string, after: string): boolean {
  if (ENDS_OPEN.test(inside)) return true;
  // A clause is over before the second run, and what follows it needs a name: `李**发了言，**县来人`.
  if (/[，、；]$/.test(inside) && AFTER_MASK.test(after)) return true;
  if (ENDS_IN_OFFICE.test(inside) && AFTER_NAME.test(after)) return true;
  if (!AFTER_MASK.test(inside)) return false;
  if (AFTER_MASK.test(after) || /[。！？；]./u.test(inside)) return true;
  return /[，、]/.test(inside) && !/[。！？；：]$/.test(inside) && !/^(?:$|[。！？；：\n])/.test(after);
}
