import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/** A number that a document viewer may have put before a stretch of text. */
const MARK = /(?<![\d.．])(\d{1,3})[、.．](?!\d)/g;
/** Numbers in a row, `1、` at the very beginning left out. */
const MARKS_MIN = 2;
/** Stretches of a viewer are as long as its pages; this far from their median is near enough, and farther where every one of them breaks a clause. */
const NEAR = 0.3;
const NEAR_WHERE_ALL_BREAK = 0.45;
const BROKEN_SHARE = 0.6;

interface Mark {
  /** Where the white space before the number begins. */
  start: number;
  at: number;
  end: number;
  number: number;
  /** The text before it stops inside a clause. */
  isBroken: boolean;
}

/**
 * A document viewer numbers the stretches that it shows one after the other, wherever the text was cut. Such numbers run on from 2, lie nearly
 * equally far apart and break words; numbers of a list do neither, and stay.
 */
export function removeChunkNumbers(draft: Draft, log: RemovalLog): Draft {
  const marks = runningMarks(draft.text);
  if (!isViewer(marks, draft.text)) return draft;
  const first = /^\s*1[、.．]\s*(?=\p{Script=Han}|[《“"（])/u.exec(draft.text);
  if (first !== null) removeUnits(draft, log, 0, first[0].length, "viewer-number");
  for (const { start, at, end, isBroken } of marks) removeUnits(draft, log, isBroken ? start : at, end, "viewer-number");
  return withoutRemoved(draft, log);
}

/** The longest run 2, 3, 4 … in text order. */
function runningMarks(text: string): Mark[] {
  const run: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    if (Number(match[1]) !== run.length + 2) continue;
    const before = text.slice(0, match.index).trimEnd();
    const after = text.slice(match.index + match[0].length);
    run.push({
      start: before.length,
      at: match.index,
      end: match.index + match[0].length + (/^\s*/.exec(after)?.[0].length ?? 0),
      number: Number(match[1]),
      isBroken: /[\p{Script=Han}\d，、“《（]$/u.test(before) && /^\s*[\p{Script=Han}\p{P}\w]/u.test(after),
    });
  }
  return run;
}

function isViewer(marks: readonly Mark[], text: string): boolean {
  if (marks.length < MARKS_MIN) return false;
  const broken = marks.filter((mark) => mark.isBroken && /\p{Script=Han}$/u.test(text.slice(0, mark.start)));
  if (broken.length < Math.max(MARKS_MIN, marks.length * BROKEN_SHARE)) return false;
  const lengths = marks.map(({ at }, index) => at - (marks[index - 1]?.end ?? 0));
  const median = [...lengths].sort((a, b) => a - b)[lengths.length >> 1]!;
  const near = broken.length === marks.length && marks.length > MARKS_MIN ? NEAR_WHERE_ALL_BREAK : NEAR;
  return lengths.every((length) => Math.abs(length - median) <= near * median);
}
