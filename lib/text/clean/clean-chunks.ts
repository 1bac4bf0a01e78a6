import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/** A number that a document viewer may have put before a stretch of text. */
const MARK = /(?<![\d.．])(\d{1,3})[、.．](?!\d)/g;
/** `1、` before the first stretch, at the beginning of a line. */
const FIRST = /(?:^|\n)[ \t\u3000]*(1[、.．][ \t\u3000]*)(?=\p{Script=Han}|[《“"（])/gu;
const MARKS_MIN = 2;
/** A viewer shows some lines of text at a time; a list's items are shorter. */
const STRETCH_UNITS_MIN = 30;
/**
 * Stretches of a viewer are as long as its pages; this far from their median is near enough, and farther
 * where every one of them breaks a clause.
 */
const NEAR = 0.3;
const NEAR_WHERE_ALL_BREAK = 0.45;
const BROKEN_SHARE = 0.6;

interface Mark {
  /** Where the white space before the number begins. */
  start: number;
  at: number;
  /** Behind the number and its white space. */
  end: number;
  /** The text before it stops inside a clause. */
  isBroken: boolean;
  /** What follows belongs to the clause before: no list item begins with a comma. */
  isCertain: boolean;
}

/**
 * A document viewer numbers the stretches that it shows one after the other, wherever the text was cut. Such
 * numbers run on from 2, lie nearly equally far apart and break words; numbers of a list do neither, and
 * stay.
 */
export function removeChunkNumbers(draft: Draft, log: RemovalLog): Draft {
  const marks = runningMarks(draft.text);
  const first = [...draft.text.slice(0, marks[0]?.at ?? 0).matchAll(FIRST)].at(-1);
  if (!isViewer(marks, first === undefined ? null : first.index + first[0].length)) return draft;
  if (first !== undefined) {
    const end = first.index + first[0].length;
    removeUnits(draft, log, end - first[1]!.length, end, "viewer-number");
  }
  for (const { start, at, end, isBroken, isCertain } of marks)
    removeUnits(draft, log, isBroken || isCertain ? start : at, end, "viewer-number");
  return withoutRemoved(draft, log);
}

/** The run 2, 3, 4 … in text order. */
function runningMarks(text: string): Mark[] {
  const run: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    if (Number(match[1]) === run.length + 2) run.push(markAt(text, match.index, match.index + match[0].length));
  }
  return run;
}

function markAt(text: string, at: number, numberEnd: number): Mark {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd();
  const after = text.slice(numberEnd, numberEnd + 40);
  const space = /^\s*/.exec(after)![0].length;
  return {
    start: at - (text.slice(Math.max(0, at - 40), at).length - before.length),
    at,
    end: numberEnd + space,
    isBroken: /[\p{Script=Han}，、“《（]$/u.test(before),
    isCertain: /^[，。、；：！？”》）]/.test(after.slice(space)),
  };
}

/** @param begin where the first stretch begins, behind its number; null where it has none */
function isViewer(marks: readonly Mark[], begin: number | null): boolean {
  const broken = marks.filter(({ isBroken, isCertain }) => isBroken || isCertain).length;
  if (marks.some(({ isCertain }) => isCertain)) return broken * 2 >= marks.length;
  if (marks.length < MARKS_MIN || broken < Math.max(MARKS_MIN, marks.length * BROKEN_SHARE)) return false;
  const ends = [begin ?? 0, ...marks.map(({ end }) => end)];
  const lengths = marks.map(({ at }, index) => at - ends[index]!);
  const median = [...lengths].sort((a, b) => a - b)[lengths.length >> 1]!;
  if (median < STRETCH_UNITS_MIN) return false;
  const near = broken === marks.length && marks.length > MARKS_MIN ? NEAR_WHERE_ALL_BREAK : NEAR;
  return lengths.every((length) => Math.abs(length - median) <= near * median);
}
