import { mixNext, mixPair, pairSlot, quadSlot, tripleSlot } from "#lib/text/match/start-filter.ts";
import type { CompiledThemes } from "./compile.ts";
import { GAP_LONGEST } from "./constants.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";
import { LACKS_COMPANION, WordHits } from "./word-hits.ts";

const CLAUSE_ENDS = new Set([..."，；。：！？\n"].map((mark) => mark.charCodeAt(0)));

const NO_PATTERN = { words: [], opens: false };

/** Finds the words of one sentence after the other. */
export class WordScan extends WordHits {
  private readonly companionSeen: Uint8Array;
  /** Per theme, the kept hit that reaches farthest. */
  private readonly farthest: Int32Array;
  /** Where the A of some `A…B` was found. */
  private readonly openings: { pattern: number; start: number; end: number }[] = [];

  constructor(private readonly compiled: CompiledThemes) {
    super();
    this.companionSeen = new Uint8Array(compiled.companionSets);
    this.farthest = new Int32Array(compiled.themes.length);
  }

  /** Finds the words in `text[from, to)`; afterwards `count` hits are in the buffers. */
  scan(text: string, from: number, to: number): void {
    this.clear();
    this.openings.length = 0;
    this.companionSeen.fill(0);
    this.eachStart(text, from, to);
    this.admit();
  }

  /** Tries the trie from each place that the filter of first units lets through. */
  private eachStart(text: string, from: number, to: number): void {
    const { pairs, triples, quads } = this.compiled.trie.startFilter;
    let at = from;
    // Each unit is read once and handed on.
    let [first, second, third] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    for (; at < to - 3; at += 1) {
      const fourth = text.charCodeAt(at + 3);
      const pair = mixPair(first, second);
      const triple = mixNext(pair, third);
      const quad = quadSlot(mixNext(triple, fourth));
      first = second;
      second = third;
      third = fourth;
      const pairBits = pairs[pairSlot(pair) >>> 5]! >>> pair;
      const tripleBits = triples[tripleSlot(triple) >>> 5]! >>> triple;
      if (((pairBits | tripleBits | (quads[quad >>> 5]! >>> quad)) & 1) !== 0) this.walk(text, at, to);
    }
    for (; at < to - 1; at += 1) this.walk(text, at, to);
  }

  /** Records the patterns that start at `start`, shorter first. */
  private walk(text: string, start: number, to: number): void {
    const { code, base, check, patternAt } = this.compiled.trie;
    let state = 0;
    for (let at = start; at < to; at += 1) {
      const next = base[state]! + code[text.charCodeAt(at)]!;
      if (check[next] !== state) return;
      state = next;
      const pattern = patternAt[state]!;
      if (pattern !== -1) this.record(pattern, text, start, at + 1);
    }
  }

  private record(pattern: number, text: string, start: number, end: number): void {
    const { words, opens } = this.compiled.patterns[pattern] ?? NO_PATTERN;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? -1;
      const what = this.compiled.words[word];
      if (what === undefined) throw new RangeError(`no word ${word}`);
      if (what.role === "companion") this.companionSeen[what.companions] = 1;
      else if (what.hasGap) this.closeGap(word, what.opening, text, start, end);
      else this.push(word, start, end);
    }
    if (opens) this.openings.push({ pattern, start, end });
  }

  /** The second part of `A…B` was found: is there an A shortly before, in the same clause? */
  private closeGap(word: number, opening: number, text: string, start: number, end: number): void {
    for (let index = this.openings.length - 1; index >= 0; index -= 1) {
      const first = this.openings[index];
      if (first === undefined || start - first.end > GAP_LONGEST) return;
      if (first.pattern !== opening) continue;
      if (first.end > start || crossesClause(text, first.end, start)) continue;
      this.push(word, first.start, end);
      return;
    }
  }

  /**
   * Decides which hits count: within a theme the longest of nested words wins, and a word may need a
   * companion.
   */
  private admit(): void {
    const { words } = this.compiled;
    this.farthest.fill(-1);
    for (let hit = 0; hit < this.count; hit += 1) {
      const word = words[this.word[hit] ?? 0];
      if (word === undefined) throw new RangeError("hit of an unknown word");
      if (word.companions !== -1 && this.companionSeen[word.companions] === 0) this.state[hit] = LACKS_COMPANION;
      else if (!word.hasGap) this.nest(hit, word.theme);
    }
    resolveOverlaps(this, this.compiled);
  }

  /**
   * Hits come by start, shorter first, so a later one at the same start contains the earlier, and an earlier
   * start may contain a later one.
   */
  private nest(hit: number, theme: number): void {
    const other = this.farthest[theme] ?? -1;
    if (other === -1) {
      this.farthest[theme] = hit;
      return;
    }
    const otherEnd = this.end[other] ?? 0;
    const end = this.end[hit] ?? 0;
    if (this.start[other] === this.start[hit]) this.mask(other, hit);
    else if (end <= otherEnd) {
      this.mask(hit, other);
      return;
    }
    this.farthest[theme] = hit;
  }
}

function crossesClause(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (CLAUSE_ENDS.has(text.charCodeAt(at))) return true;
  return false;
}
