import type { CompiledThemes } from "./compile.ts";
import { GAP_LONGEST } from "./constants.ts";
import { settleHits } from "./settle-hits.ts";
import { LACKS_COMPANION, WordHits } from "./word-hits.ts";
import { nextState, pairSlot } from "./word-trie.ts";

const CLAUSE_ENDS = new Set([..."，；。：！？\n"].map((mark) => mark.charCodeAt(0)));

/** Finds the words of one sentence after the other. */
export class WordScan extends WordHits {
  private readonly companionSeen: Uint8Array;
  /** Per theme, the kept hit that reaches farthest. */
  private readonly farthest: Int32Array;
  private readonly parts: { word: number; end: number; start: number }[] = [];

  constructor(private readonly compiled: CompiledThemes) {
    super();
    this.companionSeen = new Uint8Array(compiled.companionSets);
    this.farthest = new Int32Array(compiled.themes.length);
  }

  /** Finds the words in `text[from, to)`; afterwards `count` hits are in the buffers. */
  scan(text: string, from: number, to: number): void {
    this.clear();
    this.parts.length = 0;
    this.companionSeen.fill(0);
    const { starts } = this.compiled.trie;
    let second = text.charCodeAt(from);
    for (let at = from; at < to - 1; at += 1) {
      const first = second;
      second = text.charCodeAt(at + 1);
      if (starts[pairSlot(first, second)] === 1) this.walk(text, at, to);
    }
    this.admit();
  }

  /** Records the patterns that start at `start`, shorter first; in most places the trie ends after a character or two. */
  private walk(text: string, start: number, to: number): void {
    const { trie } = this.compiled;
    let state = 0;
    for (let at = start; at < to; at += 1) {
      state = nextState(trie, state, text.charCodeAt(at));
      if (state === 0) return;
      const pattern = trie.patternAt[state] ?? -1;
      if (pattern !== -1) this.record(pattern, text, start, at + 1);
    }
  }

  private record(pattern: number, text: string, start: number, end: number): void {
    for (const { word, part } of this.compiled.patterns[pattern]?.uses ?? []) {
      const what = this.compiled.words[word];
      if (what === undefined) throw new RangeError(`no word ${word}`);
      if (what.role === "companion") this.companionSeen[what.companions] = 1;
      else if (!what.hasGap) this.push(word, start, end);
      else if (part === 0) this.parts.push({ word, start, end });
      else this.closeGap(word, text, start, end);
    }
  }

  /** The second part of `A…B` was found: is there an A shortly before, in the same clause? */
  private closeGap(word: number, text: string, start: number, end: number): void {
    for (let index = this.parts.length - 1; index >= 0; index -= 1) {
      const part = this.parts[index];
      if (part === undefined || start - part.end > GAP_LONGEST) return;
      if (part.word !== word) continue;
      if (part.end > start || crossesClause(text, part.end, start)) continue;
      this.push(word, part.start, end);
      return;
    }
  }

  /** Decides which hits count: within a theme the longest of nested words wins, and a word may need a companion. */
  private admit(): void {
    const { words } = this.compiled;
    this.farthest.fill(-1);
    for (let hit = 0; hit < this.count; hit += 1) {
      const word = words[this.word[hit] ?? 0];
      if (word === undefined) throw new RangeError("hit of an unknown word");
      if (word.companions !== -1 && this.companionSeen[word.companions] === 0) this.state[hit] = LACKS_COMPANION;
      else if (!word.hasGap) this.nest(hit, word.theme);
    }
    settleHits(this, this.compiled);
  }

  /** Hits come by start, shorter first, so a later one at the same start contains the earlier, and an earlier start may contain a later one. */
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
