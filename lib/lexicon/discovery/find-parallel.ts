import { sharedFrame } from "./parallel-shape.ts";
import type { PatternFind } from "./types.ts";

/** What a motto does not reach over: sentence marks, quotation marks, brackets, figures, letters, masks. */
const BOUNDS = /[^\p{Script=Han}、，,﹐]+/u;
const COMMAS = /[、，,﹐]/;
const SHORTEST = 3;
const LONGEST = 9;
const MOST_PARTS = 6;
/** A row that ends in one of these is a list of examples. */
const LIST_END = /^(?:等|以及|及其|和|与|之类|方面|领域|部门|单位|地区|行业)/;
/** Characters at the edges of a clause that show it to be part of a sentence, not of a motto. */
const LOOSE_START = /^(?:的|了|和|与|及|并|而|但|也|又|都|就|还|却|则|或|其|这|那|他|她|它|我|你|是|在|于|对|将|被|使|让|从|向|由|如|若|因|所|等|既|更|要|会|能够|可以|应该|必须|已|正|各|该|本|某|有的|一些)/;
const LOOSE_END = /(?:的|了|和|与|及|并|而|但|或|是|在|于|对|将|被|把|使|让|从|向|由|为|等|之|着|过|地|得|中|上|下|时|后|前)$/;

/** Clauses of one length in a row, joined by 、 or ，, of one display text: 学思想、强党性、重实践、建新功. */
export function findParallel(display: string): PatternFind[] {
  return display.split(BOUNDS).flatMap((stretch) => (COMMAS.test(stretch) ? rowsOf(stretch) : []));
}

function rowsOf(stretch: string): PatternFind[] {
  const parts = stretch.split(COMMAS);
  const signs = [...stretch].filter((sign) => COMMAS.test(sign));
  const finds: PatternFind[] = [];
  for (let from = 0; from + 1 < parts.length; ) {
    const row = longestRow(parts, from);
    if (row === null) {
      from += 1;
      continue;
    }
    const find = judge(parts, signs, from, row);
    if (find !== null) finds.push(find);
    from = row.last;
  }
  return finds;
}

interface Row {
  length: number;
  /** Index of the last part. */
  last: number;
}

/** The row that begins at a part: inner parts have one length, the first may have more before it, the last more behind it. */
function longestRow(parts: readonly string[], from: number): Row | null {
  const length = parts[from + 1]!.length <= parts[from]!.length ? parts[from + 1]!.length : parts[from]!.length;
  if (length < SHORTEST || length > LONGEST) return null;
  let last = from + 1;
  while (last + 1 < parts.length && parts[last]!.length === length && parts[last + 1]!.length >= length && last - from + 1 < MOST_PARTS) last += 1;
  if (parts[last]!.length > length && last - from >= 2 && parts[last]!.length > length + 6) last -= 1;
  return { length, last };
}

function judge(parts: readonly string[], signs: readonly string[], from: number, { length, last }: Row): PatternFind | null {
  const row = parts.slice(from, last + 1);
  const first = row[0]!;
  const final = row.at(-1)!;
  const rest = final.slice(length);
  const clauses = [first.slice(-length), ...row.slice(1, -1), final.slice(0, length)];
  if (LIST_END.test(rest) || new Set(clauses).size < clauses.length) return null;
  if (clauses.some((clause) => LOOSE_START.test(clause) || LOOSE_END.test(clause))) return null;
  const cuts = (first.length > length ? 1 : 0) + (rest === "" ? 0 : 1);
  if (clauses.length === 2 && cuts === 2) return null;
  const isList = signs.slice(from, last).every((sign) => sign === "、");
  const strength = 0.3 + (isList ? 0.12 : -0.1) + 0.06 * (clauses.length - 2) - 0.08 * cuts + Math.min(0.3, sharedFrame(clauses));
  return { text: clauses.join("，"), kind: "parallel", strength };
}
