import type { PlaceList } from "#lib/corpus/place-list.ts";

/** The occurrences of several patterns in one list, in text order; positions are of the corpus buffer. */
export interface HitTable extends PlaceList {
  /** Which pattern each hit is of; null when there is only one. */
  patterns: Uint8Array | null;
}

/** One hit, taken out of a table. */
export interface Hit {
  pattern: number;
  /** Position of its speech in the corpus. */
  speech: number;
  start: number;
  end: number;
}

/**
 * Puts the places of several patterns in one order: by where they start, at one place in the order of the
 * patterns.
 */
export function mergeHits(lists: readonly PlaceList[]): HitTable {
  if (lists.length === 1) return { ...lists[0]!, patterns: null };
  const size = lists.reduce((sum, list) => sum + list.starts.length, 0);
  const merged = { starts: new Int32Array(size), ends: new Int32Array(size), patterns: new Uint8Array(size) };
  const next = lists.map(() => 0);
  for (let hit = 0; hit < size; hit++) {
    const pattern = firstOf(lists, next);
    const place = next[pattern]!++;
    merged.starts[hit] = lists[pattern]!.starts[place]!;
    merged.ends[hit] = lists[pattern]!.ends[place]!;
    merged.patterns[hit] = pattern;
  }
  const offsets = Int32Array.from(lists[0]?.offsets ?? [0], (_, speech) => lists.reduce((sum, list) => sum + list.offsets[speech]!, 0));
  return { ...merged, offsets };
}

function firstOf(lists: readonly PlaceList[], next: readonly number[]): number {
  let first = -1;
  let start = Number.POSITIVE_INFINITY;
  for (let pattern = 0; pattern < lists.length; pattern++) {
    const at = lists[pattern]!.starts[next[pattern]!];
    if (at === undefined || at >= start) continue;
    first = pattern;
    start = at;
  }
  return first;
}

export function hitAt({ starts, ends, offsets, patterns }: HitTable, index: number): Hit {
  return { pattern: patterns?.[index] ?? 0, speech: speechOf(offsets, index), start: starts[index]!, end: ends[index]! };
}

/**
 * The speech of a hit, by halving: of speeches without hits, which share their offset with the next one, the
 * last.
 */
function speechOf(offsets: Int32Array, index: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= index) low = middle;
    else high = middle;
  }
  return low;
}
