import type { CompiledThemes } from "./compile.ts";
import { GAP_LONGEST } from "./constants.ts";
import { nextState, pairSlot } from "./word-trie.ts";

/** Why a found word does not count. */
export const ALIVE = 0;
export const MASKED = 1;
export const LACKS_COMPANION = 2;

const NEARBY_HITS = 200;
const CLAUSE_ENDS = new Set([..."，；。：！？\n"].map((mark) => mark.charCodeAt(0)));

/** The words found in one sentence, in buffers that are used again for the next. */
export class WordScan {
  count = 0;
  word = new Int32Array(256);
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** `ALIVE`, `MASKED` or `LACKS_COMPANION`. */
  state = new Uint8Array(256);
  /** For a masked word, the hit that masks it. */
  maskedBy = new Int32Array(256);

  private readonly companionSeen: Uint8Array;
  /** Per theme, the kept hit that reaches farthest. */
  private readonly farthest: Int32Array;
  private readonly parts: { word: number; end: number; start: number }[] = [];

  constructor(private readonly compiled: CompiledThemes) {
    this.companionSeen = new Uint8Array(compiled.companionSets);
    this.farthest = new Int32Array(compiled.themes.length);
  }

  /** Finds the words in `text[from, to)`; afterwards `count` hits are in the buffers. */
  scan(text: string, from: number, to: number): void {
    this.count = 0;
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

  private push(word: number, start: number, end: number): void {
    if (this.count === this.word.length) this.grow();
    this.word[this.count] = word;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.state[this.count] = ALIVE;
    this.count += 1;
  }

  private grow(): void {
    const longer = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    [this.word, this.start, this.end, this.maskedBy] = [longer(this.word), longer(this.start), longer(this.end), longer(this.maskedBy)];
    const state = new Uint8Array(this.state.length * 2);
    state.set(this.state);
    this.state = state;
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
    this.settleMasks();
    this.settleGaps();
    this.settleBackground();
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

  private mask(hit: number, by: number): void {
    this.state[hit] = MASKED;
    this.maskedBy[hit] = by;
  }

  /** A mask also silences a word that begins or ends inside it: in 网络生态治理 the words are 网络生态 and 治理, not 生态治理. */
  private settleMasks(): void {
    const { words } = this.compiled;
    for (let mask = 0; mask < this.count; mask += 1) {
      const { role, theme } = words[this.word[mask] ?? 0] ?? {};
      if (role !== "mask" || this.state[mask] !== ALIVE) continue;
      for (let hit = this.firstNear(mask); hit < this.firstBeyond(mask); hit += 1) {
        const word = words[this.word[hit] ?? 0];
        if (word?.theme === theme && word?.role === "term" && this.state[hit] === ALIVE && this.overlap(hit, mask)) this.mask(hit, mask);
      }
    }
  }

  /** `A…B` and a plain word that lie over each other are one piece of evidence: the heavier stays, and a mask always wins. */
  private settleGaps(): void {
    const { words } = this.compiled;
    for (let hit = 0; hit < this.count; hit += 1) {
      const word = words[this.word[hit] ?? 0];
      if (word?.hasGap !== true) continue;
      for (let other = this.firstNear(hit); other < this.firstBeyond(hit) && this.state[hit] === ALIVE; other += 1) {
        const rival = words[this.word[other] ?? 0];
        if (other === hit || rival?.theme !== word.theme || this.state[other] !== ALIVE || !this.overlap(hit, other)) continue;
        const rivalStays =
          rival.role === "mask" || rival.weight > word.weight || (rival.weight === word.weight && (!rival.hasGap || other < hit));
        if (rivalStays) this.mask(hit, other);
        else this.mask(other, hit);
      }
    }
  }

  /** Inside a theme's word a background word says nothing of its own: 文化产业 is about industry, not about culture. */
  private settleBackground(): void {
    for (let hit = 0; hit < this.count; hit += 1) {
      if (this.state[hit] !== ALIVE || !this.isBackground(hit)) continue;
      for (let other = this.firstNear(hit); other < this.firstBeyond(hit); other += 1) {
        if (this.state[other] !== ALIVE || this.isBackground(other) || !this.contains(other, hit)) continue;
        this.mask(hit, other);
        break;
      }
    }
  }

  /** Hits are in the order of the text, so only those nearby can overlap; without a limit, a file without any full stop would take quadratic time. */
  private firstNear(hit: number): number {
    return Math.max(0, hit - NEARBY_HITS);
  }

  private firstBeyond(hit: number): number {
    return Math.min(this.count, hit + NEARBY_HITS);
  }

  private isBackground(hit: number): boolean {
    const { words, themes } = this.compiled;
    return themes[words[this.word[hit] ?? 0]?.theme ?? 0]?.role === "background";
  }

  private contains(outer: number, inner: number): boolean {
    const word = this.compiled.words[this.word[outer] ?? 0];
    if (word?.role !== "term" || word.hasGap) return false;
    return (this.start[outer] ?? 0) <= (this.start[inner] ?? 0) && (this.end[outer] ?? 0) >= (this.end[inner] ?? 0);
  }

  private overlap(hit: number, other: number): boolean {
    return (this.start[other] ?? 0) < (this.end[hit] ?? 0) && (this.end[other] ?? 0) > (this.start[hit] ?? 0);
  }
}

function crossesClause(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (CLAUSE_ENDS.has(text.charCodeAt(at))) return true;
  return false;
}
