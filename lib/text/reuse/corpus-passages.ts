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

/** Texts in order of time, each made when it is asked for: held all at once they take ten bytes a character. */
export interface TextSource {
  count: number;
  /** Symbols of all texts together at most. */
  mostSymbols: number;
  textOf(text: number): ReuseText;
}

/** What the index has room for at first; it grows with what is in it. */
const FIRST_ENTRIES = 1 << 16;

/**
 * Finds, for every text, which of the texts before it have its passages: the earliest one wins, so a passage
 * that travelled through many texts leads back to its source. Text that is a copy is not put into the index
 * again, hence time and memory grow with the corpus, not with the pairs of texts, also when every text copies
 * every other. Of the texts before, their symbols alone are kept: two bytes each.
 *
 * @param visit told of every text once, in order, with its passages: at least `leastLength` symbols long, in
 *   the order of their places; may throw to end the search
 */
export function findCorpusPassages(
  texts: TextSource,
  leastLength: number,
  visit: (text: number, part: ReuseText, passages: readonly SourcedPassage[]) => void,
): void {
  const past: Past = { symbols: new Uint16Array(texts.mostSymbols), starts: new Int32Array(texts.count + 1) };
  const index = new ShingleIndex(FIRST_ENTRIES, MOST_SOURCES);
  const refiner = new SourceRefiner(texts.textOf, leastLength);
  for (let text = 0; text < texts.count; text++) {
    const part = texts.textOf(text);
    const from = past.starts[text]!;
    past.symbols.set(part.symbols, from);
    past.starts[text + 1] = from + part.symbols.length;
    const hashes = shingleHashes(part.symbols, SHINGLE_SYMBOLS);
    const kept = winnow(hashes, WINDOW);
    const passages = joinSameSource(fragmentsOf(past, text, part, kept, hashes, index))
      .filter((passage) => isPassage(passage, part, leastLength))
      .map((passage) => local(passage, past.starts));
    const refined = refiner.refine(passages, part).map((passage) => ({ ...passage, textB: text }));
    learn(index, kept, hashes, from, passages, part);
    visit(text, part, refined);
  }
}

/** The symbols of the texts so far: text `i` is `symbols[starts[i] .. starts[i + 1])`. */
interface Past {
  symbols: Uint16Array;
  starts: Int32Array;
}

type Fragment = FromSource;

/** Every stretch of one text that an earlier one has; positions of side A among all symbols. */
function fragmentsOf(
  { symbols, starts }: Past,
  text: number,
  part: ReuseText,
  kept: Int32Array,
  hashes: Uint32Array,
  index: ShingleIndex,
): Fragment[] {
  const fragments: Fragment[] = [];
  let covered = 0;
  for (const at of kept) {
    if (at < covered) continue;
    let best: Fragment | null = null;
    const hash = hashes[at]!;
    for (let entry = index.first(hash); entry !== -1; entry = index.after(entry)) {
      const position = index.positionOf(entry);
      const textA = textAt(starts, text, position);
      const passage = extendBoth({ symbols }, position, starts[textA]!, starts[textA + 1]!, part, at, covered);
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
  part: ReuseText,
): void {
  let next = 0;
  for (const at of kept) {
    while (next < passages.length && passages[next]!.endB <= at) next += 1;
    if (next < passages.length && at >= passages[next]!.startB) continue;
    if (hasOwnSymbol(part, at)) index.add(hashes[at]!, from + at);
  }
}

function hasOwnSymbol({ isSlogan }: ReuseText, at: number): boolean {
  for (let i = at; i < at + SHINGLE_SYMBOLS; i++) if (isSlogan[i] === 0) return true;
  return false;
}

/** Which of the first `count` texts a position belongs to. */
function textAt(starts: Int32Array, count: number, position: number): number {
  let low = 0;
  let high = count;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}
