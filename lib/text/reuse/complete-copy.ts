import type { Passage } from "./passage.ts";
import type { ReuseText } from "./reuse-text.ts";

/**
 * What a passage may lack at the end of a paragraph, where an error leaves too little behind it to go on by.
 */
const LONGEST_TAIL = 5;
/** Paragraphs of this length may be too short for a seed when they hold an error. */
const LONGEST_SHORT = 60;
const SHORTEST = 3;
const LEAST_ALIKE = 0.65;
/** More paragraphs than this without a passage, and the texts are not copies after all. */
const MOST_OPEN = 300;

/**
 * Completes the passages of two texts that are clearly copies of each other: passages reach to the ends of
 * their paragraphs where only a few symbols lack, and short paragraphs without a passage (headings) are set
 * against those of the other text.
 *
 * @returns passages in order of side B
 */
export function completeCopy(passages: readonly Passage[], textA: ReuseText, textB: ReuseText): Passage[] {
  const whole = passages.map((passage) => reachEnds(passage, textA, textB));
  const openA = openParagraphs(
    textA,
    whole.map(({ startA, endA }) => [startA, endA]),
  );
  const openB = openParagraphs(
    textB,
    whole.map(({ startB, endB }) => [startB, endB]),
  );
  if (openA.length > MOST_OPEN || openB.length > MOST_OPEN) return whole;
  const taken = new Set<number>();
  const added = openB.flatMap(([startB, endB]) => {
    const best = openA.reduce(
      (found, [startA, endA], at) => {
        const matched = taken.has(at) ? 0 : longestCommon(textA.symbols, startA, endA, textB.symbols, startB, endB);
        const alike = (2 * matched) / (endA - startA + endB - startB);
        return alike > found.alike ? { alike, at, passage: { startA, endA, startB, endB, matched } } : found;
      },
      { alike: LEAST_ALIKE, at: -1, passage: null as Passage | null },
    );
    if (best.passage === null) return [];
    taken.add(best.at);
    return [best.passage];
  });
  return [...whole, ...added].sort((x, y) => x.startB - y.startB);
}

function reachEnds(passage: Passage, textA: ReuseText, textB: ReuseText): Passage {
  const [after, other] = [tail(textA, passage.endA, 1), tail(textB, passage.endB, 1)];
  const [before, first] = [tail(textA, passage.startA, -1), tail(textB, passage.startB, -1)];
  const isEnd = after !== null && other !== null;
  const isStart = before !== null && first !== null;
  return {
    startA: passage.startA - (isStart ? before : 0),
    startB: passage.startB - (isStart ? first : 0),
    endA: passage.endA + (isEnd ? after : 0),
    endB: passage.endB + (isEnd ? other : 0),
    matched: passage.matched,
  };
}

/** Symbols from a position to the paragraph's end (step 1) or start (−1); null when too many. */
function tail({ isStart, symbols }: ReuseText, at: number, step: 1 | -1): number | null {
  for (let gap = 0; gap <= LONGEST_TAIL; gap++) {
    const edge = at + gap * step;
    if (edge <= 0 || edge >= symbols.length || isStart[edge] === 1) return gap;
  }
  return null;
}

/** Short paragraphs that no passage touches, as half-open positions. */
function openParagraphs({ symbols, isStart }: ReuseText, covered: readonly (readonly [number, number])[]): [number, number][] {
  const flags = new Uint8Array(symbols.length);
  for (const [start, end] of covered) flags.fill(1, start, end);
  const open: [number, number][] = [];
  for (let start = 0; start < symbols.length; ) {
    let end = start + 1;
    while (end < symbols.length && isStart[end] === 0) end += 1;
    const length = end - start;
    if (length >= SHORTEST && length <= LONGEST_SHORT && !flags.subarray(start, end).includes(1)) open.push([start, end]);
    start = end;
  }
  return open;
}

/** Length of the longest common subsequence of two short stretches. */
function longestCommon(a: Uint16Array, startA: number, endA: number, b: Uint16Array, startB: number, endB: number): number {
  let row = new Uint8Array(endB - startB + 1);
  for (let i = startA; i < endA; i++) {
    const next = new Uint8Array(row.length);
    for (let j = startB; j < endB; j++) {
      const at = j - startB;
      next[at + 1] = a[i] === b[j] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    }
    row = next;
  }
  return row[row.length - 1]!;
}
