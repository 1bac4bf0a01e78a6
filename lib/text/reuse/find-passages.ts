import { completeCopy } from "./complete-copy.ts";
import { type Extension, extend } from "./extend.ts";
import { isPassage, joinNeighbours, type Passage } from "./passage.ts";
import type { ReuseText } from "./reuse-text.ts";
import { shingleHashes } from "./shingle-hash.ts";
import { ShingleIndex } from "./shingle-index.ts";

/**
 * Symbols that two texts must share without error for a passage to begin; with one error in twenty, nineteen
 * passages of twenty have such a run within 15 symbols.
 */
export const SEED_SYMBOLS = 5;
const MOST_PLACES = 16;
/** Shorter stretches are kept in mind until it is known whether they belong to something longer. */
const LEAST_FRAGMENT = 6;
export const DEFAULT_LEAST_LENGTH = 20;
/**
 * When long passages already cover this share of the shorter text, whole short paragraphs that agree are
 * copies too.
 */
const CLEARLY_COPIED = 0.25;

/** Finds what other texts share with one text; prepared once, asked for many. */
export class PassageFinder {
  private readonly text: ReuseText;
  private readonly index: ShingleIndex;

  constructor(text: ReuseText) {
    this.text = text;
    const hashes = shingleHashes(text.symbols, SEED_SYMBOLS);
    this.index = new ShingleIndex(hashes.length, MOST_PLACES);
    for (let at = 0; at < hashes.length; at++) if (!isSloganOnly(text, at)) this.index.add(hashes[at]!, at);
  }

  /**
   * The passages of `other` (side B) that also stand in this finder's text (side A), letter by letter or with
   * errors, in order of B and not overlapping there. Re-ordered paragraphs are found one by one. Fixed
   * slogans alone are no passage, however long.
   *
   * @param leastLength symbols that a passage must cover; whole paragraphs may be shorter when the texts are
   *   copies of each other anyway
   */
  find(other: ReuseText, leastLength = DEFAULT_LEAST_LENGTH): Passage[] {
    const fragments = withoutOverlaps(this.fragments(other));
    const joined = joinNeighbours(fragments);
    const long = joined.filter((passage) => isPassage(passage, other, leastLength));
    const covered = long.reduce((sum, { startB, endB }) => sum + endB - startB, 0);
    const shorter = Math.min(this.text.symbols.length, other.symbols.length);
    if (covered < CLEARLY_COPIED * shorter) return long;
    const kept = new Set(long);
    const copied = joined.filter((passage) => kept.has(passage) || this.isWholeParagraph(passage, other));
    return completeCopy(copied, this.text, other);
  }

  private fragments(other: ReuseText): Passage[] {
    const hashes = shingleHashes(other.symbols, SEED_SYMBOLS);
    const found: Passage[] = [];
    let covered = 0;
    for (let at = 0; at < hashes.length; at++) {
      if (at < covered) continue;
      const best = this.bestAt(other, at, hashes[at]!, covered);
      if (best === null || best.matched < LEAST_FRAGMENT) continue;
      found.push(best);
      // A short fragment must not hide a longer passage that begins inside it.
      if (best.matched >= 2 * LEAST_FRAGMENT) covered = best.endB;
    }
    return found;
  }

  private bestAt(other: ReuseText, at: number, hash: number, from: number): Passage | null {
    let best: Passage | null = null;
    for (let entry = this.index.first(hash); entry !== -1; entry = this.index.after(entry)) {
      const passage = extendBoth(this.text, this.index.positionOf(entry), 0, this.text.symbols.length, other, at, from);
      if (passage !== null && (best === null || passage.matched > best.matched)) best = passage;
    }
    return best;
  }

  /** True for a stretch that is one or several whole paragraphs on both sides, such as a heading. */
  private isWholeParagraph({ startA, endA, startB, endB, matched }: Passage, other: ReuseText): boolean {
    const starts = [startA, endA].every((at) => isBoundary(this.text, at)) && [startB, endB].every((at) => isBoundary(other, at));
    return starts && matched >= LEAST_FRAGMENT;
  }
}

/** Within two symbols of where a paragraph begins or the text ends. */
function isBoundary({ isStart, symbols }: ReuseText, at: number): boolean {
  for (let near = at - 2; near <= at + 2; near++) if (near <= 0 || near >= symbols.length || isStart[near] === 1) return true;
  return false;
}

function isSloganOnly({ isSlogan }: ReuseText, at: number): boolean {
  for (let i = at; i < at + SEED_SYMBOLS; i++) if (isSlogan[i] === 0) return false;
  return true;
}

const right: Extension = { lengthA: 0, lengthB: 0, matched: 0 };
const left: Extension = { lengthA: 0, lengthB: 0, matched: 0 };

/**
 * The stretch around a seed, extended to both sides; null when the seed's symbols are not equal after all
 * (two shingles of one hash).
 *
 * @param fromA, toA bounds in A; @param fromB first symbol of B that is still free
 */
export function extendBoth(
  textA: Pick<ReuseText, "symbols">,
  a: number,
  fromA: number,
  toA: number,
  textB: ReuseText,
  b: number,
  fromB: number,
): Passage | null {
  extend(textA.symbols, a, toA, textB.symbols, b, textB.symbols.length, 1, right);
  if (right.matched < SEED_SYMBOLS) return null;
  extend(textA.symbols, a - 1, fromA - 1, textB.symbols, b - 1, fromB - 1, -1, left);
  return {
    startA: a - left.lengthA,
    endA: a + right.lengthA,
    startB: b - left.lengthB,
    endB: b + right.lengthB,
    matched: left.matched + right.matched,
  };
}

/** The longest fragments first, each where none stands yet; then in order of B. */
function withoutOverlaps(fragments: readonly Passage[]): Passage[] {
  const taken: Passage[] = [];
  const byLength = [...fragments].sort((x, y) => y.matched - x.matched || x.startB - y.startB);
  const occupied = new Uint8Array(Math.max(0, ...fragments.map(({ endB }) => endB)));
  for (const fragment of byLength) {
    let { startB, endB, startA, endA, matched } = fragment;
    while (startB < endB && occupied[startB] === 1) [startB, startA, matched] = [startB + 1, startA + 1, matched - 1];
    while (endB > startB && occupied[endB - 1] === 1) [endB, endA, matched] = [endB - 1, endA - 1, matched - 1];
    if (matched < LEAST_FRAGMENT || occupied.subarray(startB, endB).includes(1) || endA <= startA) continue;
    occupied.fill(1, startB, endB);
    taken.push({ startA, endA, startB, endB, matched });
  }
  return taken.sort((x, y) => x.startB - y.startB);
}
