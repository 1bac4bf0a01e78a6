import { extendBoth } from "./find-passages.ts";
import { isPassage, joinNeighbours, type Passage } from "./passage.ts";
import type { ReuseText } from "./reuse-text.ts";
import { shingleHashes } from "./shingle-hash.ts";
import { ShingleIndex } from "./shingle-index.ts";
import { type FromSource, SourceRefiner } from "./source-refiner.ts";
import { winnow } from "./winnow.ts";

/**
 * A passage of one text (side B) and the earliest text that has it (side A); texts are numbered in the order
 * they were given.
 */
export interface SourcedPassage extends Passage {
  textA: number;
  textB: number;
}

const SHINGLE_SYMBOLS = 7;
/** With shingles of seven: a run of twelve equal symbols is never missed. */
const WINDOW = 6;
/** Sources that a shingle remembers; a passage that more texts share is traced to its first ones. */
const MOST_SOURCES = 4;
/** Shorter stretches are not even looked at as parts of longer ones. */
const LEAST_FRAGMENT = 10;

/**
 * Finds, for every text, which of the texts before it have its passages: the earliest one wins, so a passage
 * that travelled through many texts leads back to its source. Text that is a copy is not put into the index
 * again, hence time and memory grow with the corpus, not with the pairs of texts, also when every text copies
 * every other.
 *
 * @param texts one after another in one buffer: text `i` is `symbols[starts[i] .. starts[i + 1])`, in order
 *   of time
 * @returns passages in order of their text and place, at least `leastLength` symbols long
 */
export function findCorpusPassages(all: ReuseText, starts: Int32Array, leastLength: number): SourcedPassage[] {
  const hashes = shingleHashes(all.symbols, SHINGLE_SYMBOLS);
  const index = new ShingleIndex(all.symbols.length / 8, MOST_SOURCES);
  const textOf = new TextFinder(starts);
  const refiner = new SourceRefiner((source) => partOf(all, starts[source]!, starts[source + 1]!), leastLength);
  const found: SourcedPassage[] = [];
  for (let text = 0; text + 1 < starts.length; text++) {
    const [from, to] = [starts[text]!, starts[text + 1]!];
    const last = Math.max(from, to - SHINGLE_SYMBOLS + 1);
    const kept = winnow(hashes.subarray(from, last), WINDOW);
    const part = partOf(all, from, to);
    const passages = joinSameSource(fragmentsOf(all, part, from, kept, hashes, index, starts, textOf))
      .filter((passage) => isPassage(passage, part, leastLength))
      .map((passage) => local(passage, starts));
    found.push(...refiner.refine(passages, part).map((passage) => ({ ...passage, textB: text })));
    learn(index, kept, hashes, from, passages, all);
  }
  return found;
}

type Fragment = FromSource;

/** Every stretch of one text that an earlier one has; positions of side A in the whole buffer. */
function fragmentsOf(
  all: ReuseText,
  part: ReuseText,
  from: number,
  kept: Int32Array,
  hashes: Uint32Array,
  index: ShingleIndex,
  starts: Int32Array,
  textOf: TextFinder,
): Fragment[] {
  const fragments: Fragment[] = [];
  let covered = 0;
  for (const at of kept) {
    if (at < covered) continue;
    let best: Fragment | null = null;
    const hash = hashes[from + at]!;
    for (let entry = index.first(hash); entry !== -1; entry = index.after(entry)) {
      const position = index.positionOf(entry);
      const textA = textOf.find(position);
      const passage = extendBoth(all, position, starts[textA]!, starts[textA + 1]!, part, at, covered);
      if (passage !== null && (best === null || passage.matched > best.matched)) best = { ...passage, textA };
    }
    if (best === null || best.matched < LEAST_FRAGMENT) continue;
    fragments.push(best);
    covered = best.endB;
  }
  return fragments;
}

function joinSameSource(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = [];
  let run: Fragment[] = [];
  const flush = () => {
    const textA = run[0]?.textA ?? 0;
    joined.push(...joinNeighbours(run).map((passage) => ({ ...passage, textA })));
    run = [];
  };
  for (const fragment of fragments) {
    if (run.length > 0 && run[0]!.textA !== fragment.textA) flush();
    run.push(fragment);
  }
  flush();
  return joined;
}

/** Side A counted from the start of its text. */
function local(passage: Fragment, starts: Int32Array): Fragment {
  const first = starts[passage.textA]!;
  return { ...passage, startA: passage.startA - first, endA: passage.endA - first };
}

/** Puts a text's own shingles into the index: those in no copied passage and not all slogan. */
function learn(
  index: ShingleIndex,
  kept: Int32Array,
  hashes: Uint32Array,
  from: number,
  passages: readonly Passage[],
  all: ReuseText,
): void {
  let next = 0;
  for (const at of kept) {
    while (next < passages.length && passages[next]!.endB <= at) next += 1;
    if (next < passages.length && at >= passages[next]!.startB) continue;
    if (hasOwnSymbol(all, from + at)) index.add(hashes[from + at]!, from + at);
  }
}

function hasOwnSymbol({ isSlogan }: ReuseText, at: number): boolean {
  for (let i = at; i < at + SHINGLE_SYMBOLS; i++) if (isSlogan[i] === 0) return true;
  return false;
}

function partOf(all: ReuseText, from: number, to: number): ReuseText {
  return {
    symbols: all.symbols.subarray(from, to),
    places: all.places.subarray(from, to),
    isSlogan: all.isSlogan.subarray(from, to),
    isStart: all.isStart.subarray(from, to),
  };
}

/** Which text a position of the buffer belongs to. */
class TextFinder {
  private readonly starts: Int32Array;

  constructor(starts: Int32Array) {
    this.starts = starts;
  }

  find(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}
