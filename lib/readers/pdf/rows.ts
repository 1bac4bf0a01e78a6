import { joinGlyphs } from "./join-glyphs.ts";
import type { Glyph, Row, Segment } from "./types.ts";

/** Characters whose middles are this much of their height apart stand on one line. */
const SAME_LINE = 0.4;
/** A smaller character is a raised or lowered sign of the line it overlaps. */
const SMALL = 0.87;
/** Part of its square that a comma or full stop leaves empty. */
const HOLLOW = 0.55;
const BUCKET = 4;
/** A gap this wide parts columns and cells. */
export const WIDE_GAP = 0.75;
const LETTER_SPACING_MIN_GAPS = 5;

interface OpenRow {
  middle: number;
  size: number;
  left: number;
  right: number;
  glyphs: Glyph[];
}

/**
 * Characters of a page put together to lines by where they stand, whatever the order of drawing; from the
 * head of the page to its foot.
 */
export function pageRows(glyphs: readonly Glyph[]): Row[] {
  const rows: OpenRow[] = [];
  const buckets = new Map<number, OpenRow[]>();
  for (const glyph of [...glyphs].sort((a, b) => b.size - a.size)) {
    const row = rowOf(glyph, buckets);
    if (row !== null) add(glyph, row);
    else open(glyph, rows, buckets);
  }
  return rows.sort((a, b) => a.middle - b.middle).map((row) => ({ segments: segmentsOf(row) }));
}

function open(glyph: Glyph, rows: OpenRow[], buckets: Map<number, OpenRow[]>): void {
  const row = { middle: (glyph.top + glyph.bottom) / 2, size: glyph.size, left: glyph.left, right: glyph.right, glyphs: [glyph] };
  const bucket = Math.round(row.middle / BUCKET);
  const there = buckets.get(bucket);
  if (there === undefined) buckets.set(bucket, [row]);
  else there.push(row);
  rows.push(row);
}

function rowOf(glyph: Glyph, buckets: ReadonlyMap<number, readonly OpenRow[]>): OpenRow | null {
  const middle = (glyph.top + glyph.bottom) / 2;
  const reach = Math.min(25, Math.ceil((glyph.size * 1.5) / BUCKET));
  const bucket = Math.round(middle / BUCKET);
  let best: OpenRow | null = null;
  for (let at = bucket - reach; at <= bucket + reach; at++)
    for (const row of buckets.get(at) ?? [])
      if (belongs(glyph, middle, row) && (best === null || Math.abs(row.middle - middle) < Math.abs(best.middle - middle))) best = row;
  return best;
}

function belongs(glyph: Glyph, middle: number, row: OpenRow): boolean {
  const distance = Math.abs(row.middle - middle);
  if (distance <= SAME_LINE * glyph.size) return true;
  return glyph.size < SMALL * row.size && distance <= row.size * 0.75 && isBeside(glyph, row);
}

function isBeside(glyph: Glyph, row: OpenRow): boolean {
  return row.left < glyph.right + row.size && row.right > glyph.left - row.size;
}

function add(glyph: Glyph, row: OpenRow): void {
  row.glyphs.push(glyph);
  row.left = Math.min(row.left, glyph.left);
  row.right = Math.max(row.right, glyph.right);
}

function segmentsOf(row: OpenRow): Segment[] {
  const glyphs = row.glyphs.sort((a, b) => a.left - b.left || a.size - b.size);
  const gaps = glyphs.slice(1).map((glyph, at) => glyph.left - glyphs[at]!.right);
  const spacing = letterSpacing(gaps, row.size);
  const groups: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of glyphs) {
    if (glyph.left - right > Math.max(WIDE_GAP * row.size, spacing + 0.5 * row.size)) groups.push([]);
    groups.at(-1)!.push(glyph);
    // Punctuation at a line's end may hang into the gutter.
    const isHollow = spacing === 0 && /[，。、；：！？]/.test(glyph.text);
    right = Math.max(right, isHollow ? glyph.right - HOLLOW * glyph.size : glyph.right);
  }
  return groups.map((group) => joinGlyphs(group, row.size, spacing));
}

/** The gap that nearly all neighbours of a line have: letter spacing; 0 when there is none. */
function letterSpacing(gaps: readonly number[], size: number): number {
  if (gaps.length < LETTER_SPACING_MIN_GAPS) return 0;
  const sorted = [...gaps].sort((a, b) => a - b);
  const [low, middle, high] = [0.2, 0.5, 0.8].map((share) => sorted[Math.floor(share * (sorted.length - 1))]!) as [number, number, number];
  return middle > 0.06 * size && high - low < 0.35 * size ? high : 0;
}
