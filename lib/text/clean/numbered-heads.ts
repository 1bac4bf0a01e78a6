import type { TextLine } from "./clean-lines.ts";
import { HEADING_MARK } from "./clean-marks.ts";

const NUMBERED_MIN = 3;
const NUMBERED =
  /^(?:[·•—–-]?\s?第?\s?(\d{1,4})\s?页?[\s—·•|｜-]{0,8})?(\P{N}{2,40}?)(?:[\s—·|｜-]{0,8}[（(]?第?\s?(\d{1,4})\s?页?[)）]?)?$/u;
const ALTERNATING_MIN = 4;
/** Words this long beside a number that rises are no items of a list when they cut one sentence. */
const LONG_WORDS = 6;
/** Before a number: it counts the speeches of a collection. */
const OF_COLLECTION = /(?:篇|范文|例文|之)\s*$/;

interface Numbered {
  at: number;
  number: number;
  words: string;
}

/**
 * Lines that say the same beside a number that rises from page to page (`12 文件选编`, `文件选编 13`), or that
 * alternate so on left and right pages, and cut sentences.
 */
export function numberedHeads(lines: readonly TextLine[]): Set<number> {
  const groups = new Map<string, Numbered[]>();
  const all: Numbered[] = [];
  lines.forEach(({ text }, at) => {
    const [, first, words, last] = NUMBERED.exec(text) ?? [];
    if (words === undefined || (first === undefined) === (last === undefined)) return;
    if (/[，。；！？]/.test(words) || OF_COLLECTION.test(words)) return;
    const key = plainHead(words);
    const one = { at, number: Number(first ?? last), words: key };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
    all.push(one);
  });
  const runs = [...groups.values()].filter((group) => isNumberedRun(group, lines));
  return new Set([...runs, ...alternating(all, lines)].flatMap((group) => group.map(({ at }) => at)));
}

function isNumberedRun(group: readonly Numbered[], lines: readonly TextLine[]): boolean {
  const rises = group.slice(1).every(({ number }, index) => number > group[index]!.number && number - group[index]!.number <= 2);
  const cutting = group.filter(({ at }) => interrupts(lines, at)).length;
  const least = (group[0]?.words.length ?? 0) >= LONG_WORDS ? 1 : Math.max(1, group.length / 3);
  return group.length >= NUMBERED_MIN && rises && cutting >= least;
}

/** One title on left pages, another on right ones, their numbers rising by one: few words for many lines. */
function alternating(all: readonly Numbered[], lines: readonly TextLine[]): Numbered[][] {
  const rows: Numbered[][] = [];
  for (const one of all)
    if (rows.at(-1)?.at(-1)?.number === one.number - 1) rows.at(-1)!.push(one);
    else rows.push([one]);
  return rows.filter((row) => {
    const words = new Set(row.map((one) => one.words)).size;
    return row.length >= ALTERNATING_MIN && words * 2 <= row.length && row.some(({ at }) => interrupts(lines, at));
  });
}

/** The line stands within a sentence, as far as one can see. */
export function interrupts(lines: readonly TextLine[], at: number): boolean {
  return at > 0 && at + 1 < lines.length && cuts(lines[at - 1]!, lines[at + 1]!);
}

/** A head without white space; its numbers are all alike. */
export function plainHead(text: string): string {
  return text.replaceAll(/\s+/g, "").replaceAll(/\d+/g, "#");
}

function cuts(before: TextLine, after: TextLine): boolean {
  return !/[。！？!?…；;：:]$/.test(before.text.slice(-8)) && !HEADING_MARK.test(after.text) && !after.indented && before.text.length > 6;
}
