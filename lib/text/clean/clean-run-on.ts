import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/**
 * A title that names a speech, perhaps with a date in brackets, and the salutation that follows in the same
 * line.
 */
const RUN_ON =
  /^([^。！？!?；;，,：:\n]{4,80}(?:讲话|发言|报告|致辞|致词|演讲|祝词|贺词|开幕词|闭幕词|党课|述职|主持词)(?:稿|材料|提纲|要点|实录|全文)?[ \u3000]?(?:[（(][^（）()\n]{2,24}[）)])?)[ \t\u3000\u00a0】\]]*(?=(?:尊敬的|敬爱的|亲爱的)?(?:同志们|各位|朋友们|父老乡亲|乡亲们|代表们|委员们|女士们|老师们|同学们|战友们|全体(?:代表|党员|同志))[^。！？；\n]{0,30}[：:，,！!])/u;
/** The day below the title, with the salutation in the same line. */
const DATED =
  /^([（(][^（）()\n]{0,12}\d{4}[年.\-/][^（）()\n]{1,24}[）)])[ \t\u3000\u00a0]*(?=(?:尊敬的|敬爱的|亲爱的)?(?:同志们|各位|朋友们|父老乡亲|乡亲们|代表们|委员们|老师们|同学们|战友们)[^。！？；\n]{0,30}[：:])/u;
const TITLE_UNITS_MIN = 6;
const HEAD_LINES = 6;

/** The draft, and how many of its units were not in the raw text. */
export interface BrokenDraft {
  draft: Draft;
  addedUnits: number;
}

/**
 * Sets the title that runs into `同志们：` on a line of its own, since only lines are titles. Where it stands
 * twice in a row, or on a line above as well, one of the two goes. The break is the one thing that cleaning
 * adds; the receipt names it.
 */
export function breakRunOnTitle(draft: Draft, log: RemovalLog): BrokenDraft {
  const lines = draft.text.split("\n", HEAD_LINES);
  const index = lines.findIndex((line) => RUN_ON.test(line));
  if (index < 0) return breakDate(draft, log, lines);
  const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  const [whole, title] = RUN_ON.exec(lines[index]!)! as unknown as [string, string];
  if (lines.slice(0, index).some((line) => plain(line) === plain(title))) {
    removeUnits(draft, log, start, start + whole.length, "repeated-title");
    return { draft: withoutRemoved(draft, log), addedUnits: 0 };
  }
  return breakAt(draft, log, { start, at: start + title.trimEnd().length, next: start + whole.length, doubled: lengthOfCopy(title) });
}

/** `（2006年8月30日） 同志们：` on two lines. */
function breakDate(draft: Draft, log: RemovalLog, lines: readonly string[]): BrokenDraft {
  const index = lines.findIndex((line) => DATED.test(line));
  if (index < 0) return { draft, addedUnits: 0 };
  const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  const [whole, date] = DATED.exec(lines[index]!) as unknown as [string, string];
  return breakAt(draft, log, { start, at: start + date.length, next: start + whole.length, doubled: 0 });
}

interface Break {
  start: number;
  /** End of the title. */
  at: number;
  /** Where the salutation begins. */
  next: number;
  /** Units of a first copy of the title. */
  doubled: number;
}

function breakAt(draft: Draft, log: RemovalLog, { start, at, next, doubled }: Break): BrokenDraft {
  removeUnits(draft, log, at, next, "blank-space");
  removeUnits(draft, log, start, start + doubled, "repeated-title");
  log.note(draft.map[next] ?? 0, "run-on-title", draft.text.slice(start + doubled, next + 4));
  const text = `${draft.text.slice(0, at)}\n${draft.text.slice(next)}`;
  const map = new Int32Array(text.length);
  map.set(draft.map.subarray(0, at));
  map[at] = draft.map[next] ?? 0;
  map.set(draft.map.subarray(next), at + 1);
  return { draft: doubled === 0 ? { text, map } : withoutRemoved({ text, map }, log), addedUnits: 1 };
}

function plain(text: string): string {
  return text.replace(/[的\s]/g, "");
}

/**
 * Units of the first copy where a title stands twice in a row, e.g. `…会上讲话…会上的讲话`; 0 where it stands
 * once.
 */
export function lengthOfCopy(title: string): number {
  const several = lengthOfCopies(title);
  if (several > 0) return several;
  for (let at = TITLE_UNITS_MIN; at <= title.length - TITLE_UNITS_MIN; at++) {
    if (plain(title.slice(0, at)) === plain(title.slice(at)) && title[at] !== "的") return at;
  }
  return 0;
}

/**
 * Units of the copies before the last of several titles on one line: each says what the last says, perhaps
 * with a year before it.
 */
function lengthOfCopies(title: string): number {
  const pieces = title.match(TITLES) ?? [];
  const last = pieces.at(-1)?.trim() ?? "";
  if (pieces.length < 2 || last.length < TITLE_UNITS_MIN || pieces.join("") !== title) return 0;
  const copies = pieces.slice(0, -1).map((copy) => copy.trim().replace(/^\d{4}年?/, ""));
  const before = pieces.slice(0, -1).join("").length;
  return copies.every((copy) => copy.length >= TITLE_UNITS_MIN && isPart(copy, last)) ? before + pieces.at(-1)!.search(/\S/) : 0;
}

/** A title up to the word for a speech, and the blanks behind it. */
const TITLES = /.+?(?:讲话|发言|报告|致辞|致词|演讲|主持词)(?:稿|材料)?\s*(?:[（(][^（）()]{1,20}[）)]\s*)?/g;

/** Nearly all characters of the copy come in the title, in the same order. */
function isPart(copy: string, title: string): boolean {
  let at = 0;
  let found = 0;
  for (const character of copy) {
    const next = title.indexOf(character, at);
    if (next < 0) continue;
    at = next + 1;
    found++;
  }
  return found >= copy.length - 1;
}
