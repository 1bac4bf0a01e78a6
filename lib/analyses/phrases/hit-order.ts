import type { Corpus } from "#lib/corpus/corpus.ts";
import type { HitTable } from "./hit-table.ts";

/** Characters of context that sorting looks at. */
export const SORT_UNITS = 12;
/** Units that fit into one exact number: 3 × 16 bits. */
const KEY_UNITS = 3;

/**
 * Speeches in the order in which their hits are shown: as in the corpus, by year (undated last), or by title.
 */
export function orderSpeeches({ speeches }: Corpus, members: readonly number[], sort: "text" | "year" | "speech"): readonly number[] {
  if (sort === "text") return members;
  const ordered = [...members];
  if (sort === "year") ordered.sort((a, b) => (speeches[a]!.year ?? 9999) - (speeches[b]!.year ?? 9999) || a - b);
  else ordered.sort((a, b) => compare(speeches[a]!.title, speeches[b]!.title) || a - b);
  return ordered;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Indexes of one page of hits when whole speeches follow one another. Touches no hit outside the page. */
export function pageBySpeech({ offsets }: HitTable, speeches: readonly number[], cursor: number, limit: number): number[] {
  const page: number[] = [];
  let passed = 0;
  for (const speech of speeches) {
    const [first, end] = [offsets[speech]!, offsets[speech + 1]!];
    for (let hit = first + Math.max(0, cursor - passed); hit < end && page.length < limit; hit++) page.push(hit);
    passed += end - first;
    if (page.length === limit) break;
  }
  return page;
}

/**
 * All hits of some speeches in the order of their context: what follows the node, or what precedes it, read
 * outwards. Context ends at the paragraph; equal contexts keep the text's order. Characters compare by code
 * point, so that equal ones stand together.
 */
export function orderByContext(units: Uint16Array, table: HitTable, members: readonly number[], side: "left" | "right"): Int32Array {
  const hits = hitsOf(table, members);
  const step = side === "left" ? -1 : 1;
  const from = (hit: number) => (side === "left" ? table.starts[hit]! - 1 : table.ends[hit]!);
  const keys = new Float64Array(table.starts.length);
  for (const hit of hits) keys[hit] = contextKey(units, from(hit), step);
  return hits.sort((a, b) => keys[a]! - keys[b]! || compareContexts(units, from(a), from(b), step) || a - b);
}

function hitsOf({ offsets }: HitTable, members: readonly number[]): Int32Array {
  const hits = new Int32Array(members.reduce((sum, speech) => sum + offsets[speech + 1]! - offsets[speech]!, 0));
  let size = 0;
  for (const speech of members) for (let hit = offsets[speech]!; hit < offsets[speech + 1]!; hit++) hits[size++] = hit;
  return hits;
}

/** The first characters of a context as one number that sorts like them. */
function contextKey(units: Uint16Array, from: number, step: 1 | -1): number {
  let key = 0;
  let isOpen = true;
  for (let at = 0; at < KEY_UNITS; at++) {
    const unit: number = isOpen ? (units[from + at * step] ?? 0) : 0;
    isOpen = isOpen && !isBoundary(unit);
    key = key * 0x10000 + (isOpen ? unit : 0);
  }
  return key;
}

/** Compares two contexts whose first characters are equal. */
function compareContexts(units: Uint16Array, a: number, b: number, step: 1 | -1): number {
  for (let at = 0; at < SORT_UNITS; at++) {
    const [one, other] = [units[a + at * step] ?? 0, units[b + at * step] ?? 0];
    if (isBoundary(one) && isBoundary(other)) return 0;
    if (isBoundary(one)) return -1;
    if (isBoundary(other)) return 1;
    if (one !== other) return one - other;
  }
  return 0;
}

function isBoundary(unit: number): boolean {
  return unit === 0 || unit === 10;
}
