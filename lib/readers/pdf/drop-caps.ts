import type { Glyph } from "./types.ts";

/** A first character set over several lines is this much larger than the text beside it. */
const BIG = 1.7;
/** Its lines begin this close behind it, in heights of their own characters. */
const BESIDE = 1.6;
/** Big characters that are more than one in so many are titles or a heading's. */
const MANY = 20;

/**
 * A paragraph's first character that is set over two lines or more becomes the first character of the first of
 * them; the others begin at its left edge.
 */
export function withoutDropCaps(glyphs: readonly Glyph[]): Glyph[] {
  const usual = usualSize(glyphs);
  const big = glyphs.filter((glyph) => glyph.size >= BIG * usual && /^\p{Script=Han}$/u.test(glyph.text));
  const changed = new Map<Glyph, Glyph>();
  if (big.length > glyphs.length / MANY) return [...glyphs];
  for (const cap of big) {
    const [first, ...others] = linesBeside(cap, glyphs);
    if (first === undefined || others.length === 0) continue;
    changed.set(cap, { ...cap, top: first.top, bottom: first.bottom, size: first.size, right: Math.max(cap.left + 1, first.left) });
    for (const start of others) changed.set(start, { ...start, left: cap.left });
  }
  return glyphs.map((glyph) => changed.get(glyph) ?? glyph);
}

/** The first characters of the lines beside a big character, from the highest on; none when it is part of a title. */
function linesBeside(cap: Glyph, glyphs: readonly Glyph[]): Glyph[] {
  const isIn = ({ top, bottom }: Glyph) => (top + bottom) / 2 > cap.top && (top + bottom) / 2 < cap.bottom;
  const beside = glyphs.filter((glyph) => glyph !== cap && glyph.left >= cap.right - 1 && isIn(glyph));
  if (beside.some((glyph) => glyph.size * BIG > cap.size && glyph.left - cap.right < cap.size)) return [];
  const near = beside.filter((glyph) => glyph.size * BIG <= cap.size && glyph.left - cap.right < BESIDE * glyph.size);
  const starts: Glyph[] = [];
  for (const glyph of near.sort((a, b) => a.top - b.top || a.left - b.left))
    if (starts.length === 0 || glyph.top > starts.at(-1)!.top + glyph.size / 2) starts.push(glyph);
  return starts;
}

function usualSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
