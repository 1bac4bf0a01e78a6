import type { LayoutHint } from "#lib/types.ts";
import type { Draft } from "./clean-characters.ts";

/**
 * A line that is not blank; offsets are half-open positions in `Draft.text` and leave out the white space on
 * both sides.
 */
export interface TextLine {
  from: number;
  to: number;
  text: string;
  /** The line begins with white space, as the first line of a Chinese paragraph does. */
  indented: boolean;
  /** Its white space in columns (wide spaces two) and in units. */
  indentColumns: number;
  indentUnits: number;
  /** White space at its end, in units: at most one, which a cut may have left there. */
  trailing: number;
  /**
   * Blank lines before it. A line that held only invisible characters or a footnote mark is not blank: it
   * separates nothing, nor do blank lines on both sides of it add up.
   */
  blankBefore: number;
  /** The file's format says that the line stands alone (a heading, a cell): it is joined to no other. */
  alone: boolean;
  /** A page number or running head was taken out before it. */
  afterPage?: boolean;
  /** A line of a site was taken out before it. */
  afterSite?: boolean;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}

function indentOf(text: string, start: number, from: number) {
  let indentColumns = 0;
  for (let at = start; at < from; at++) indentColumns += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return { indented: from > start, indentColumns, indentUnits: from - start };
}

/** True when the empty line that ends at `end` was not empty in the raw text (a `\r` does not count). */
function hasVanished(raw: string, map: Int32Array, start: number, end: number): boolean {
  if (start !== end) return false;
  const before = start === 0 ? -1 : (map[start - 1] ?? 0);
  return /[^\r]/.test(raw.slice(before + 1, map[end] ?? raw.length));
}

/**
 * Tells which stretch of the layout a raw position falls into; null for none. To be asked with rising
 * positions.
 *
 * @param layout in order, without overlap
 */
export function inOrder(layout: readonly LayoutHint[]): (position: number) => LayoutHint | null {
  let next = 0;
  return (position) => {
    while (next < layout.length && layout[next]!.end <= position) next++;
    const hint = layout[next];
    return hint !== undefined && hint.start <= position ? hint : null;
  };
}

/** Cuts the draft at every `\n` and leaves the blank lines out. */
export function splitLines(raw: string, { text, map }: Draft, layout: readonly LayoutHint[] = []): TextLine[] {
  const isAlone = inOrder(layout);
  const lines: TextLine[] = [];
  let blankBefore = 0;
  let beforeVanished = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      lines.push({
        from,
        to,
        text: text.slice(from, to),
        ...indentOf(text, start, from),
        trailing: Math.min(1, end - to),
        blankBefore: Math.max(blankBefore, beforeVanished),
        alone: isAlone(map[from] ?? 0) !== null,
      });
      blankBefore = 0;
      beforeVanished = 0;
    } else if (hasVanished(raw, map, start, end)) {
      beforeVanished = Math.max(blankBefore, beforeVanished);
      blankBefore = 0;
    } else blankBefore++;
    start = end + 1;
  }
  return lines;
}
