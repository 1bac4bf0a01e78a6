import type { ReuseText } from "./reuse-text.ts";

/** A stretch that two texts share, as half-open positions in their symbols. */
export interface Passage {
  startA: number;
  endA: number;
  startB: number;
  endB: number;
  /** Symbols that are equal. */
  matched: number;
}

/** Share of equal symbols, 0 to 1: twice the equal ones over both lengths. 1 for a letter-by-letter copy. */
export function passageSimilarity({ startA, endA, startB, endB, matched }: Passage): number {
  const size = endA - startA + endB - startB;
  return size === 0 ? 0 : (2 * matched) / size;
}

/** Symbols of the longer side. */
export function passageLength({ startA, endA, startB, endB }: Passage): number {
  return Math.max(endA - startA, endB - startB);
}

/** Widest stretch between two passages that still makes them one, re-worded in the middle. */
const LONGEST_GAP = 30;
/** Passages below this similarity are other texts about the same things. */
const LEAST_SIMILARITY = 0.6;
/** A re-worded middle may make a passage longer, but no less alike than this. */
const JOINED_SIMILARITY = 0.75;
/** As many of the least length must be equal; the rest may be errors. */
const EQUAL_SHARE = 0.9;
/**
 * As many of the least length must be equal and lie outside fixed slogans: a chain of slogans is nobody's own
 * wording.
 */
const OWN_SHARE = 0.75;

/** Whether a stretch is long, alike and own enough to be called reuse; `textB` is the text of side B. */
export function isPassage(passage: Passage, textB: ReuseText, leastLength: number): boolean {
  const similarity = passageSimilarity(passage);
  return (
    passageLength(passage) >= leastLength &&
    passage.matched >= EQUAL_SHARE * leastLength &&
    similarity >= LEAST_SIMILARITY &&
    ownSymbols(passage, textB) * similarity >= OWN_SHARE * leastLength
  );
}

/** Symbols of side B outside fixed slogans. */
function ownSymbols({ startB, endB }: Passage, { isSlogan }: ReuseText): number {
  let own = 0;
  for (let at = startB; at < endB; at++) own += 1 - isSlogan[at]!;
  return own;
}

/**
 * Joins neighbours in order of the second text that also follow each other in the first, where the whole
 * stays similar enough.
 */
export function joinNeighbours(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    const whole = last === undefined ? null : join(last, passage);
    if (whole === null) joined.push({ ...passage });
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function join(first: Passage, second: Passage): Passage | null {
  const gapA = second.startA - first.endA;
  const gapB = second.startB - first.endB;
  if (gapA < 0 || gapB < 0 || gapA > LONGEST_GAP || gapB > LONGEST_GAP) return null;
  const whole = {
    startA: first.startA,
    endA: second.endA,
    startB: first.startB,
    endB: second.endB,
    matched: first.matched + second.matched,
  };
  return passageSimilarity(whole) >= JOINED_SIMILARITY ? whole : null;
}
