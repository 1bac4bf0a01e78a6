import type { PhrasePattern } from "./phrase-pattern.ts";
import type { TextCache } from "./text-cache.ts";

/** One occurrence: half-open positions in the cache's buffer and the speech it lies in. */
export interface PhrasePlace {
  speech: number;
  start: number;
  end: number;
}

/** Most characters between two parts of a pattern. */
export const LONGEST_GAP = 12;

/** What ends a sentence or a paragraph; no gap reaches over it. */
const BOUNDARIES = new Set([..."。！？；\n\0"].map((character) => character.charCodeAt(0)));

/**
 * Every place of a pattern in text order, non-overlapping: leftmost first, and of several alternatives at one place the longest.
 * Places come one by one, so a caller that needs the first fifty pays for no more.
 */
export function* patternPlaces(
  cache: TextCache,
  pattern: PhrasePattern,
  from: { speech: number; unit: number } = { speech: 0, unit: 0 },
): Generator<PhrasePlace> {
  let speech = from.speech;
  for (const [start, end] of merged(
    pattern.alternatives.map((parts) => new Alternative(cache, parts)),
    Math.max(from.unit, cache.starts[speech] ?? 0),
  )) {
    while (cache.starts[speech + 1]! <= start) speech += 1;
    yield { speech, start, end };
  }
}

/** Counts a pattern in every speech, in the cache's order. */
export function countPattern(cache: TextCache, pattern: PhrasePattern): Int32Array {
  const counts = new Int32Array(cache.starts.length - 1);
  for (const { speech } of patternPlaces(cache, pattern)) counts[speech]! += 1;
  return counts;
}

function* merged(alternatives: readonly Alternative[], from: number): Generator<[start: number, end: number]> {
  let at = from;
  for (;;) {
    let best: [number, number] | null = null;
    for (const alternative of alternatives) {
      const next = alternative.nextFrom(at);
      if (next !== null && (best === null || next[0] < best[0] || (next[0] === best[0] && next[1] > best[1]))) best = next;
    }
    if (best === null) return;
    yield best;
    at = best[1];
  }
}

/** One alternative's own walk through the text; remembers its next place until the others have caught up with it. */
class Alternative {
  private readonly cache: TextCache;
  private readonly parts: readonly string[];
  private readonly textEnd: number;
  private next: [number, number] | null = null;
  private done = false;

  constructor(cache: TextCache, parts: readonly string[]) {
    this.cache = cache;
    this.parts = parts;
    this.textEnd = cache.starts.at(-1) ?? 0;
  }

  nextFrom(at: number): [number, number] | null {
    if (this.done || (this.next !== null && this.next[0] >= at)) return this.next;
    this.next = this.find(at);
    this.done = this.next === null;
    return this.next;
  }

  private find(from: number): [number, number] | null {
    const first = this.parts[0]!;
    for (let at = from; ; at += 1) {
      const found = this.cache.bytes.indexOf(first, at * 2, "utf16le");
      if (found === -1 || found / 2 >= this.textEnd) return null;
      at = found / 2;
      const end = this.endOfRest(at + first.length);
      if (end !== -1) return [at, end];
    }
  }

  /** Where the remaining parts end when each follows within the gap; -1 when they do not. */
  private endOfRest(from: number): number {
    let end = from;
    for (let part = 1; part < this.parts.length && end !== -1; part++) end = this.endOfPart(this.parts[part]!, end);
    return end;
  }

  private endOfPart(part: string, from: number): number {
    const { units } = this.cache;
    for (let gap = 0; gap <= LONGEST_GAP; gap++) {
      if (startsWith(units, from + gap, part)) return from + gap + part.length;
      if (BOUNDARIES.has(units[from + gap] ?? 0)) return -1;
    }
    return -1;
  }
}

function startsWith(units: Uint16Array, at: number, part: string): boolean {
  for (let offset = 0; offset < part.length; offset++) if (units[at + offset] !== part.charCodeAt(offset)) return false;
  return true;
}
