import { sharedFrame } from "./parallel-shape.ts";
import type { PatternFind } from "./types.ts";

/**
 * What a motto may reach over; sentence marks, quotation marks, brackets, figures, letters and masks end it.
 */
const STRETCH = /[\p{Script=Han}、，,﹐]+/gu;
const BASE = 0.22;
/** Taken off where the list goes on with something longer: then it is a list of things. */
const LIST_GOES_ON = 0.2;
const SHORTEST = 3;
const LONGEST = 9;
const MOST_PARTS = 8;
/** A row that ends in one of these is a list of examples. */
const LIST_END = /^(?:等|以及|及其|之类|方面|领域|部门|单位|地区|行业)/;
/** Characters at the edges of a clause that show it to be part of a sentence, not of a motto. */
const LOOSE_START =
  /^(?:的|了|和|与|及|并|而|但|也|又|都|就|还|却|则|或|其|这|那|他|她|它|我|你|是|于|将|被|所|等|以及|要|应|向|把|有时|只|必须|说|逐步|绝不|决不)/;
const LOOSE_END = /(?:的|了|和|与|及|并|而|但|或|是|于|对|将|被|把|使|让|从|向|由|等|之|过|地)$/;

/**
 * Clauses of one length in a row, of one display text: 学思想、强党性、重实践、建新功. All are joined by 、
 * or all by ，. The first may have more before it and the last more behind it (坚持学思想、强党性的要求), if
 * a word begins or ends there.
 *
 * @param isEdge whether a word begins, or the text ends, at a display position
 */
export function findParallel(display: string, isEdge: (at: number) => boolean): PatternFind[] {
  const finds: PatternFind[] = [];
  for (const stretch of display.matchAll(STRETCH)) {
    const pieces = splitAt(stretch[0], stretch.index, /[，,﹐]/);
    for (const piece of pieces) if (piece.text.includes("、")) finds.push(...rowsOf(splitAt(piece.text, piece.at, /、/), true, isEdge));
    if (pieces.length > 1) finds.push(...rowsOf(pieces, false, isEdge));
  }
  return finds;
}

/** A part of a text and where it stands. */
interface Part {
  text: string;
  at: number;
}

function splitAt(text: string, at: number, sign: RegExp): Part[] {
  let next = at;
  return text.split(sign).map((part) => {
    const start = next;
    next += part.length + 1;
    return { text: part, at: start };
  });
}

function rowsOf(parts: readonly Part[], isList: boolean, isEdge: (at: number) => boolean): PatternFind[] {
  const finds: PatternFind[] = [];
  for (let from = 0; from + 1 < parts.length; ) {
    const row = rowFrom(parts, from, isList, isEdge);
    const find =
      row === null
        ? null
        : judge(
            parts.slice(from, row.last + 1).map(({ text }) => text),
            row.length,
            isList,
            row.last + 1 < parts.length,
          );
    if (find !== null) finds.push(find);
    from = row === null ? from + 1 : row.last;
  }
  return finds;
}

interface Row {
  /** Characters of a clause. */
  length: number;
  /** Index of the last part. */
  last: number;
}

/**
 * The row that begins at a part: inner parts have one length. Only in a list of 、 may the first and the last
 * part be longer.
 */
function rowFrom(parts: readonly Part[], from: number, isList: boolean, isEdge: (at: number) => boolean): Row | null {
  const first = parts[from]!;
  const length = Math.min(first.text.length, parts[from + 1]!.text.length);
  if (length < SHORTEST || length > LONGEST) return null;
  if (first.text.length > length && !(isList && mayPrecede(first, length, isEdge))) return null;
  let last = from;
  while (last + 1 < parts.length && last - from + 1 < MOST_PARTS) {
    if (last > from && parts[last]!.text.length !== length) break;
    const next = parts[last + 1]!;
    if (next.text.includes("、") || next.text.length < length) break;
    const rest = next.text.slice(length);
    if (isList && LIST_END.test(rest)) return null;
    if (next.text.length > length && !(isList && isEdge(next.at + length) && mayFollow(next.text, length, parts[last]!.text))) break;
    last += 1;
  }
  return last === from || first.text.includes("、") ? null : { length, last };
}

/** Words that segmentation likes to join with the verb behind them: 要|访民情 becomes 要访|民情. */
const LEADING = /[要把以能会须应并和与]$/;

/** Whether a row may begin inside a part: where a word does, or right behind a word that only leads in. */
function mayPrecede({ text, at }: Part, length: number, isEdge: (at: number) => boolean): boolean {
  const before = text.slice(0, -length);
  return isEdge(at + before.length) || LEADING.test(before);
}

/**
 * Whether a row may end inside a part: before 的, before a noun for the row, before what its clauses share, or
 * where the clause ends as the one before it does (革命化、现代化、正规化|建设).
 */
function mayFollow(part: string, length: number, clause: string): boolean {
  const rest = part.slice(length);
  if (/^(?:的|[和与]|总?要求|总?目标|精神|理念|原则|方针|方法|机制|格局|工作|作用|活动|导向)/.test(rest)) return true;
  return clause.endsWith(rest) || clause.at(-1) === part.charAt(length - 1);
}

function judge(row: readonly string[], length: number, isList: boolean, goesOn: boolean): PatternFind | null {
  const first = row[0]!;
  const final = row.at(-1)!;
  const rest = final.slice(length);
  const clauses = [first.slice(-length), ...row.slice(1, -1), final.slice(0, length)];
  if (LIST_END.test(rest) || new Set(clauses).size < clauses.length) return null;
  if (clauses.some((clause) => LOOSE_START.test(clause) || LOOSE_END.test(clause))) return null;
  const cuts = (first.length > length ? 1 : 0) + (rest === "" ? 0 : 1);
  if (clauses.length === 2 && rest !== "" && !rest.startsWith("的")) return null;
  const strength =
    BASE +
    rhythm(clauses) +
    (isList ? 0.1 : -0.08) -
    0.06 * cuts +
    sharedFrame(clauses) -
    (clauses.some(isLoose) ? 0.25 : 0) -
    (isListOfThings(clauses) ? 0.3 : 0) -
    (isList && goesOn ? LIST_GOES_ON : 0);
  return { text: clauses.join("，") + tailOf(rest, clauses), kind: "parallel", strength };
}

/** More clauses say more, and three or more of three characters are what mottos are made of. */
function rhythm(clauses: readonly string[]): number {
  const short = clauses.length > 2 && clauses[0]!.length <= 4 ? 0.12 : 0;
  return 0.06 * Math.min(4, clauses.length - 2) + short;
}

/**
 * Things side by side, told from mottos by the noun that all end in (产业结构、产品结构), or by what makes
 * kinds of people and subjects.
 */
function isListOfThings(clauses: readonly string[]): boolean {
  const tail = clauses[0]!.slice(-2);
  return clauses.every((clause) => clause.endsWith(tail)) || clauses.every((clause) => /[学胞派众业]$/.test(clause));
}

/** Clauses that blame or that are pieces of a sentence. */
function isLoose(clause: string): boolean {
  if (/^[〇零一二三四五六七八九十百千万亿两点]{2,}(?:[斤亩吨元人次个县年月日]|公斤|公里)/.test(clause)) return true;
  return /^(?:不愿|不敢|不会|有的|没有|缺乏|不够|存在)|和|问题|困难|矛盾|增长|下降|混乱|松弛|浪费|臃肿|扯皮|林立|[^的]的[^的]/.test(clause);
}

/**
 * What belongs to the row behind its last clause: one more joined by 和, the noun that all share, or the one
 * that all of it describes.
 */
function tailOf(rest: string, clauses: readonly string[]): string {
  if (/^[和与]/.test(rest) && rest.length === clauses[0]!.length + 1) return rest;
  const isShared = rest.length > 1 && clauses.slice(0, -1).every((clause) => clause.endsWith(rest));
  return rest === "精神" || isShared ? rest : "";
}
