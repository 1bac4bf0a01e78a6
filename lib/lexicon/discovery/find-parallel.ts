import { sharedFrame } from "./parallel-shape.ts";
import type { PatternFind } from "./types.ts";

/** What a motto does not reach over: sentence marks, quotation marks, brackets, figures, letters, masks. */
const BOUNDS = /[^\p{Script=Han}、，,﹐]+/u;
const BASE = 0.22;
const SHORTEST = 3;
const LONGEST = 9;
const MOST_PARTS = 8;
/** A row that ends in one of these is a list of examples. */
const LIST_END = /^(?:等|以及|及其|之类|方面|领域|部门|单位|地区|行业)/;
/** Characters at the edges of a clause that show it to be part of a sentence, not of a motto. */
const LOOSE_START = /^(?:的|了|和|与|及|并|而|但|也|又|都|就|还|却|则|或|其|这|那|他|她|它|我|你|是|于|将|被|所|等|以及)/;
const LOOSE_END = /(?:的|了|和|与|及|并|而|但|或|是|于|对|将|被|把|使|让|从|向|由|等|之|过|地)$/;

/**
 * Clauses of one length in a row, of one display text: 学思想、强党性、重实践、建新功. All are joined by 、 or all by ，. The first may have more
 * before it and the last more behind it (坚持学思想、强党性的要求); rows of two are taken only where at least one side is free.
 */
export function findParallel(display: string): PatternFind[] {
  return display.split(BOUNDS).flatMap((stretch) => {
    const pieces = stretch.split(/[，,﹐]/);
    const inLists = pieces.flatMap((piece) => rowsOf(piece.split("、"), true));
    return [...inLists, ...rowsOf(pieces, false)];
  });
}

function rowsOf(parts: readonly string[], isList: boolean): PatternFind[] {
  const finds: PatternFind[] = [];
  for (let from = 0; from + 1 < parts.length; ) {
    const row = rowFrom(parts, from, isList);
    const find = row === null ? null : judge(parts.slice(from, row.last + 1), row.length, isList);
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

/** The row that begins at a part: inner parts have one length. Only in a list of 、 may the first and the last part be longer. */
function rowFrom(parts: readonly string[], from: number, isList: boolean): Row | null {
  const length = Math.min(parts[from]!.length, parts[from + 1]!.length);
  if (length < SHORTEST || length > LONGEST || parts.some((part, at) => at >= from && part.includes("、"))) return null;
  if (!isList && parts[from]!.length !== length) return null;
  let last = from;
  while (last + 1 < parts.length && last - from + 1 < MOST_PARTS && fits(parts, from, last, length, isList)) last += 1;
  return last === from ? null : { length, last };
}

function fits(parts: readonly string[], from: number, last: number, length: number, isList: boolean): boolean {
  const current = parts[last]!.length;
  const next = parts[last + 1]!.length;
  return (last === from || current === length) && (next === length || (isList && next > length));
}

function judge(row: readonly string[], length: number, isList: boolean): PatternFind | null {
  const first = row[0]!;
  const final = row.at(-1)!;
  const rest = final.slice(length);
  const clauses = [first.slice(-length), ...row.slice(1, -1), final.slice(0, length)];
  if (LIST_END.test(rest) || new Set(clauses).size < clauses.length) return null;
  if (clauses.some((clause) => LOOSE_START.test(clause) || LOOSE_END.test(clause))) return null;
  const cuts = (first.length > length ? 1 : 0) + (rest === "" ? 0 : 1);
  if (clauses.length === 2 && cuts === 2) return null;
  const strength = BASE + rhythm(clauses) + (isList ? 0.1 : -0.08) - 0.06 * cuts + sharedFrame(clauses) - (clauses.some(isLoose) ? 0.25 : 0);
  return { text: clauses.join("，") + tailOf(rest, length), kind: "parallel", strength };
}

/** More clauses say more, and three or more of three characters are what mottos are made of. */
function rhythm(clauses: readonly string[]): number {
  const short = clauses.length > 2 && clauses[0]!.length <= 4 ? 0.12 : 0;
  return 0.06 * Math.min(4, clauses.length - 2) + short;
}

/** Clauses that blame or that are pieces of a sentence. */
function isLoose(clause: string): boolean {
  return /^(?:不愿|不敢|不会|有的|没有|缺乏|不够|存在)|和|问题|困难|矛盾|[^的]的[^的]/.test(clause);
}

/** What belongs to the row behind its last comma: one more clause joined by 和, or the noun that all of it describes. */
function tailOf(rest: string, length: number): string {
  if (/^[和与]/.test(rest) && rest.length === length + 1) return rest;
  return rest === "精神" ? rest : "";
}
