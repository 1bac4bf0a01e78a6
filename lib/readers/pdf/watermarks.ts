import type { Box, DrawnPage, Run } from "./types.ts";

const BIG = 1.45;
const LONGEST = 40;
/** Light text that is more than this part of a page is its text. */
const LIGHT_SHARE = 0.3;
const OVERLAP = 0.2;
const REPEATS = 3;
const PAIRS_MAX = 4_000_000;

/**
 * Takes watermarks off a page: text that stands askew; short text in light grey; short text that lies across
 * other lines and is big, or is drawn again and again.
 */
export function withoutWatermarks(page: DrawnPage): { runs: Run[]; marks: string[] } {
  const upright = page.runs.filter(({ angle }) => isUpright(angle));
  const boxes = upright.map((run) => ({ run, text: textOf(run), box: boxOf(run) }));
  const askew = page.runs.filter(({ angle }) => !isUpright(angle));
  const total = lengthOf(upright);
  const lightMarks = upright.filter((run) => run.light && run.glyphs.length <= LONGEST);
  const hasLightMarks = lengthOf(lightMarks) <= LIGHT_SHARE * total;
  const size = usualSize(upright);
  const repeats = countTexts(upright);
  const isComparable = upright.length * upright.length <= PAIRS_MAX;
  const isMark = (run: Run): boolean => {
    if (run.light && hasLightMarks && run.glyphs.length <= LONGEST) return true;
    const isSuspect = run.size >= BIG * size || (run.glyphs.length >= 2 && (repeats.get(textOf(run)) ?? 0) >= REPEATS);
    return isSuspect && isComparable && run.glyphs.length <= LONGEST && liesAcross(run, boxes);
  };
  const marks = upright.filter(isMark);
  const texts = new Set(marks.filter(({ glyphs }) => glyphs.length >= 2).map(textOf));
  const isCopy = (run: Run) => texts.has(textOf(run)) && (repeats.get(textOf(run)) ?? 0) >= REPEATS;
  const all = new Set([...marks, ...upright.filter(isCopy)]);
  return { runs: upright.filter((run) => !all.has(run)), marks: [...joined(askew), ...joined(upright.filter((run) => all.has(run)))] };
}

function isUpright(angle: number): boolean {
  return angle <= 3 || angle >= 357;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
}

function textOf({ glyphs }: Run): string {
  return glyphs.map(({ text }) => text).join("");
}

/** One entry a mark: a run after the other of one size is one mark. */
function joined(runs: readonly Run[]): string[] {
  const texts: string[] = [];
  runs.forEach((run, at) => {
    const before = runs[at - 1];
    if (before !== undefined && before.size === run.size && run.glyphs.length === 1) texts[texts.length - 1] += textOf(run);
    else texts.push(textOf(run));
  });
  return texts;
}

/** Size of the character in the middle, when all are sorted by size. */
function usualSize(runs: readonly Run[]): number {
  const sizes = [...runs].sort((a, b) => a.size - b.size);
  let rest = lengthOf(runs) / 2;
  for (const run of sizes) {
    rest -= run.glyphs.length;
    if (rest <= 0) return run.size;
  }
  return 0;
}

function countTexts(runs: readonly Run[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs) counts.set(textOf(run), (counts.get(textOf(run)) ?? 0) + 1);
  return counts;
}

interface Boxed {
  run: Run;
  text: string;
  box: Box;
}

/** Part of another line lies under it. */
function liesAcross(run: Run, others: readonly Boxed[]): boolean {
  const box = boxOf(run);
  const text = textOf(run);
  return others.some(({ run: other, text: under, box: below }) => {
    const height = Math.min(box.bottom, below.bottom) - Math.max(box.top, below.top);
    const width = Math.min(box.right, below.right) - Math.max(box.left, below.left);
    const size = Math.min(run.size, other.size);
    return height > OVERLAP * size && width > size * 0.8 && other !== run && under !== text;
  });
}

function boxOf({ glyphs }: Run): Box {
  return {
    left: glyphs[0]!.left,
    right: glyphs.at(-1)!.right,
    top: Math.min(...glyphs.map(({ top }) => top)),
    bottom: Math.max(...glyphs.map(({ bottom }) => bottom)),
  };
}
