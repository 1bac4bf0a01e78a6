import type { PatternTrie } from "#lib/text/match/pattern-trie.ts";
import { mixNext, mixPair, pairSlot, quadSlot, tripleSlot } from "#lib/text/match/start-filter.ts";
import { isGuarded, type SloganGuards } from "./guards.ts";
import type { SloganPattern } from "./patterns.ts";
import type { SloganSink } from "./types.ts";

/**
 * The scanning loop and its working memory. It tries the trie from each start that the filter of first units
 * lets through, and not Aho-Corasick's failure links: leftmost-longest and containment need occurrences in
 * the order of starts, the filter makes neighbouring steps independent of each other, so that four times the
 * slogans cost only a fifth more; and patterns are short, so a start costs at most one pattern's length.
 */
export class SloganScan {
  private readonly sloganOf: Int32Array;
  private readonly variantOf: Int32Array;
  private readonly lengthOf: Int32Array;
  /** End of the last occurrence of each slogan. */
  private readonly lastEnd: Int32Array;
  /** Patterns that match at the current start, shorter first. */
  private readonly found: Int32Array;
  /** Occurrences that may still contain others. */
  private openStart: Int32Array = new Int32Array(64);
  private openEnd: Int32Array = new Int32Array(64);
  private openSlogan: Int32Array = new Int32Array(64);
  private openCount = 0;

  constructor(
    private readonly trie: PatternTrie,
    patterns: readonly SloganPattern[],
    private readonly guards: readonly (SloganGuards | null)[],
  ) {
    this.sloganOf = Int32Array.from(patterns, ({ slogan }) => slogan);
    this.variantOf = Int32Array.from(patterns, ({ variant }) => variant);
    this.lengthOf = Int32Array.from(patterns, ({ text }) => text.length);
    this.lastEnd = new Int32Array(guards.length);
    this.found = new Int32Array(trie.longestPattern + 1);
  }

  run(text: Uint16Array, start: number, end: number, sink: SloganSink, exclude: ArrayLike<number>): void {
    if (start < 0 || end > text.length || start > end) throw new RangeError(`range ${start}..${end} of a text of ${text.length} units`);
    this.lastEnd.fill(start);
    this.openCount = 0;
    let from = start;
    for (let i = 0; i + 1 < exclude.length; i += 2) {
      this.scanRange(text, from, Math.min(exclude[i]!, end), sink);
      from = Math.max(from, exclude[i + 1]!);
    }
    this.scanRange(text, from, end, sink);
  }

  private scanRange(text: Uint16Array, from: number, to: number, sink: SloganSink): void {
    const { pairs, triples, quads } = this.trie.startFilter;
    const last = to - 3;
    let i = from;
    for (; i < last; i++) {
      const pair = mixPair(text[i]!, text[i + 1]!);
      const triple = mixNext(pair, text[i + 2]!);
      const quad = quadSlot(mixNext(triple, text[i + 3]!));
      const pairBits = pairs[pairSlot(pair) >>> 5]! >>> pair;
      const tripleBits = triples[tripleSlot(triple) >>> 5]! >>> triple;
      if (((pairBits | tripleBits | (quads[quad >>> 5]! >>> quad)) & 1) !== 0) this.matchAt(text, from, i, to, sink);
    }
    for (; i < to - 1; i++) this.matchAt(text, from, i, to, sink);
  }

  private matchAt(text: Uint16Array, from: number, start: number, to: number, sink: SloganSink): void {
    for (let k = this.walk(text, start, to) - 1; k >= 0; k--) this.accept(this.found[k]!, text, from, start, to, sink);
  }

  /** Puts the patterns that start at `start` into `found`, shorter first, and returns how many. */
  private walk(text: Uint16Array, start: number, to: number): number {
    const { code, base, check, patternAt } = this.trie;
    let state = 0;
    let count = 0;
    for (let i = start; i < to; i++) {
      const next = base[state]! + code[text[i]!]!;
      if (check[next] !== state) break;
      state = next;
      const pattern = patternAt[state]!;
      if (pattern !== -1) this.found[count++] = pattern;
    }
    return count;
  }

  private accept(pattern: number, text: Uint16Array, from: number, start: number, to: number, sink: SloganSink): void {
    const slogan = this.sloganOf[pattern]!;
    if (start < this.lastEnd[slogan]!) return;
    const end = start + this.lengthOf[pattern]!;
    const guards = this.guards[slogan]!;
    if (guards !== null && isGuarded(guards, text, from, start, end, to)) return;
    this.lastEnd[slogan] = end;
    const container = this.longestContaining(start, end);
    this.open(slogan, start, end);
    sink(slogan, this.variantOf[pattern]!, start, end, container);
  }

  private longestContaining(start: number, end: number): number {
    let longest = end - start;
    let container = -1;
    for (let i = 0; i < this.openCount; i++) {
      const length = this.openEnd[i]! - this.openStart[i]!;
      if (this.openEnd[i]! >= end && length > longest) {
        longest = length;
        container = this.openSlogan[i]!;
      }
    }
    return container;
  }

  /**
   * Remembers an occurrence and forgets those that end before it: nothing that is still to come lies inside
   * them.
   */
  private open(slogan: number, start: number, end: number): void {
    let kept = 0;
    for (let i = 0; i < this.openCount; i++) {
      if (this.openEnd[i]! <= start) continue;
      this.openStart[kept] = this.openStart[i]!;
      this.openEnd[kept] = this.openEnd[i]!;
      this.openSlogan[kept++] = this.openSlogan[i]!;
    }
    if (kept === this.openStart.length) this.growOpen();
    this.openStart[kept] = start;
    this.openEnd[kept] = end;
    this.openSlogan[kept] = slogan;
    this.openCount = kept + 1;
  }

  private growOpen(): void {
    const doubled = (old: Int32Array) => {
      const result = new Int32Array(old.length * 2);
      result.set(old);
      return result;
    };
    this.openStart = doubled(this.openStart);
    this.openEnd = doubled(this.openEnd);
    this.openSlogan = doubled(this.openSlogan);
  }
}
