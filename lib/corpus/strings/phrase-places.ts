import { LRUCache } from "lru-cache";
import { type PlaceList, PlaceListBuilder } from "../place-list.ts";
import type { TextCache } from "../text-cache.ts";
import { caseFolded } from "./case-folded.ts";
import type { PhrasePattern } from "./phrase-pattern.ts";
import { SubstringSearch } from "./substring-search.ts";

/** Most characters between two parts of a pattern. */
export const LONGEST_GAP = 12;

/** What ends a sentence or a paragraph; no gap reaches over it. */
const BOUNDARIES = new Set([..."。！？；\n\0"].map((character) => character.charCodeAt(0)));

/**
 * Places kept per state of the corpus, over all its patterns: 16 MB. The pattern asked for longest ago goes
 * first.
 */
const MOST_KEPT_PLACES = 2_000_000;
const kept = new WeakMap<TextCache, LRUCache<string, PlaceList>>();

/**
 * Every place of a pattern in text order, non-overlapping: leftmost first, and of several alternatives at one
 * place the longest. The places are kept, so that the views of one page (by year, by speech, lines,
 * collocates) scan the text once.
 */
export function findPlaces(cache: TextCache, pattern: PhrasePattern): PlaceList {
  const lists = kept.get(cache) ?? new LRUCache({ maxSize: MOST_KEPT_PLACES, sizeCalculation: sizeOf });
  kept.set(cache, lists);
  const key = JSON.stringify([pattern.alternatives, pattern.foldsCase]);
  const list = lists.get(key) ?? scan(pattern.foldsCase ? caseFolded(cache) : cache, pattern);
  lists.set(key, list);
  return list;
}

/** An entry without places has a size too: a list of patterns that are never found must not grow for ever. */
function sizeOf({ starts }: PlaceList): number {
  return starts.length + 100;
}

/** Counts a pattern in every speech, in the cache's order. */
export function countPattern(cache: TextCache, pattern: PhrasePattern): Int32Array {
  const { offsets } = findPlaces(cache, pattern);
  return Int32Array.from({ length: offsets.length - 1 }, (_, speech) => offsets[speech + 1]! - offsets[speech]!);
}

function scan(cache: TextCache, pattern: PhrasePattern): PlaceList {
  const found = new PlaceListBuilder();
  const walks = pattern.alternatives.map((parts) => new Alternative(cache, parts));
  const only = walks.length === 1 ? walks[0] : undefined;
  for (let at = 0; ; ) {
    const best = only ?? leftmost(walks, at);
    if (best === null || !best.moveTo(at)) return found.done(cache.starts);
    found.add(best.start, best.end);
    at = best.end;
  }
}

/** The alternative whose next place comes first, of several at one place the one with the longest. */
function leftmost(walks: readonly Alternative[], at: number): Alternative | null {
  let best: Alternative | null = null;
  for (const walk of walks) {
    if (!walk.moveTo(at)) continue;
    if (best === null || walk.start < best.start || (walk.start === best.start && walk.end > best.end)) best = walk;
  }
  return best;
}

/**
 * One alternative's own walk through the text; stays at its next place until the others have caught up with
 * it.
 */
class Alternative {
  start = -1;
  end = -1;
  private readonly units: Uint16Array;
  private readonly parts: readonly string[];
  private readonly finder: SubstringSearch;
  private done = false;

  constructor(cache: TextCache, parts: readonly string[]) {
    this.units = cache.units;
    this.parts = parts;
    this.finder = new SubstringSearch(cache, parts[0]!);
  }

  /** Goes to the first place that begins at or after `at`; false when there is none. */
  moveTo(at: number): boolean {
    if (!this.done && this.start < at) this.find(at);
    return !this.done;
  }

  private find(from: number): void {
    const { length } = this.parts[0]!;
    for (let at = this.finder.next(from); at !== -1; at = this.finder.next(at + 1)) {
      this.end = this.endOfRest(at + length);
      this.start = at;
      if (this.end !== -1) return;
    }
    this.done = true;
  }

  /** Where the remaining parts end when each follows within the gap; -1 when they do not. */
  private endOfRest(from: number): number {
    let end = from;
    for (let part = 1; part < this.parts.length && end !== -1; part++) end = this.endOfPart(this.parts[part]!, end);
    return end;
  }

  private endOfPart(part: string, from: number): number {
    const { units } = this;
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
