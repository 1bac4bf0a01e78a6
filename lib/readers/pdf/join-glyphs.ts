import type { Glyph, Segment } from "./types.ts";

/**
 * A raised mark of a note: its font is at most this much of the line's, and its foot this far above the
 * line's.
 */
const MARK_SIZE = 0.86;
const MARK_RISE = 0.18;
const MARK = /^[([（［〔【]?(?:注?\d{1,3}|注|[*＊†‡※]{1,3}|[①-⑳㉑-㉟])[)\]）］〕】]?$/u;
/** What a raised number may follow without being a power (`m²`). */
const BEFORE_MARK = /[\p{Script=Han}，。；：、！？”’》）」』…]$/u;
/** Gap between two Latin words. */
const WORD_GAP = 0.2;

/** Characters of one line from left to right become its text; raised marks of notes are kept apart. */
export function joinGlyphs(glyphs: readonly Glyph[], size: number, spacing: number): Segment {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const foot = footOf(glyphs, size);
  const noteMarks: string[] = [];
  let text = "";
  let before: Glyph | null = null;
  for (let at = 0; at < glyphs.length; ) {
    const mark = raisedFrom(glyphs, at, size, foot);
    if (mark !== "" && MARK.test(mark) && (BEFORE_MARK.test(text) || text === "")) {
      noteMarks.push(mark);
      at += countGlyphs(glyphs, at, mark);
      continue;
    }
    const glyph = glyphs[at++]!;
    if (before !== null && needsSpace(before, glyph, size, spacing)) text += " ";
    text += glyph.text;
    widen(box, glyph);
    before = glyph;
  }
  if (text === "") for (const glyph of glyphs) widen(box, glyph);
  return { text, size: usualSize(glyphs, size), noteMarks, ...box };
}

function widen(box: { left: number; right: number; top: number; bottom: number }, glyph: Glyph): void {
  box.left = Math.min(box.left, glyph.left);
  box.right = Math.max(box.right, glyph.right);
  box.top = Math.min(box.top, glyph.top);
  box.bottom = Math.max(box.bottom, glyph.bottom);
}

function footOf(glyphs: readonly Glyph[], size: number): number {
  const feet = glyphs.filter((glyph) => glyph.size > MARK_SIZE * size).map(({ bottom }) => bottom);
  return feet.sort((a, b) => a - b)[Math.floor(feet.length / 2)] ?? Number.NEGATIVE_INFINITY;
}

/** The small raised characters that stand together from `at` on. */
function raisedFrom(glyphs: readonly Glyph[], at: number, size: number, foot: number): string {
  let text = "";
  for (let next = at; next < glyphs.length && text.length < 6; next++) {
    const glyph = glyphs[next]!;
    if (glyph.size > MARK_SIZE * size || glyph.bottom > foot - MARK_RISE * size) break;
    if (next > at && glyph.left - glyphs[next - 1]!.right > glyph.size) break;
    text += glyph.text;
  }
  return text;
}

function countGlyphs(glyphs: readonly Glyph[], at: number, mark: string): number {
  let [units, count] = [0, 0];
  while (units < mark.length) units += glyphs[at + count++]!.text.length;
  return count;
}

/** Latin words keep their spaces; Chinese has none, however far its characters are set apart. */
function needsSpace(before: Glyph, after: Glyph, size: number, spacing: number): boolean {
  if (!/[\x21-\x7e]$/.test(before.text) || !/^[\x21-\x7e]/.test(after.text)) return false;
  const gap = after.left - before.right;
  return spacing > 0 ? gap > spacing + WORD_GAP * size : after.spaced || gap > WORD_GAP * size;
}

function usualSize(glyphs: readonly Glyph[], size: number): number {
  const sizes = glyphs.map((glyph) => glyph.size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? size;
}
