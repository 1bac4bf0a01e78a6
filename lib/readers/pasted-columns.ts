/** Where a page of two columns was copied line by line, its lines have a wide gap at one place. */
const GAP = /(?<=\S)(?:[ \u00a0]{3,}|[ \u00a0]*(?:\u3000|\t)[ \u00a0\u3000\t]*)(?=\S)/g;
const ROWS_MIN = 3;
/** Half of the lines of a column are at least this long, in characters: cells of a table are shorter. */
const LINE_MIN = 8;
const TAB = 8;
/** Columns of the screen by which the right lines may be off, and by which a paragraph is indented. */
const REACH = 1;
const INDENT = 4;
const ENDED = /[。！？；：…!?;:][”’"'」』）)》】\]]*$/;

interface Split {
  left: string;
  right: string;
  /** Where the right part begins, in half widths. */
  at: number;
}

/**
 * Puts the columns of a text one below the other where that is beyond doubt: at least three lines in a row have
 * a wide gap at one place, and on both sides of it lines break off within sentences. Any other text is given
 * back as it is.
 *
 * @example withColumnsApart("要修桥，先修\u3000\u3000\u3000路面要铺平") // the left lines, then the right ones
 */
export function withColumnsApart(text: string): string {
  if (!/\u3000{2}|\t| {3}|\u00a0{3}/.test(text)) return text;
  const lines = text.split("\n");
  const plain: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockFrom(lines, at);
    if (block === null) plain.push(lines[at++]!);
    else {
      plain.push(...block.lefts, ...block.rights);
      at = block.end;
    }
  }
  return plain.join("\n");
}

function blockFrom(lines: readonly string[], start: number): { lefts: string[]; rights: string[]; end: number } | null {
  const first = splitsOf(lines[start]!);
  for (const { at } of first) {
    const rows: Split[] = [];
    for (let next = start; next < lines.length; next++) {
      const split = splitsOf(lines[next]!).find((one) => one.at >= at - REACH - INDENT && one.at <= at + REACH + INDENT);
      if (split === undefined) break;
      rows.push(split);
    }
    if (rows.length < ROWS_MIN || !areColumns(rows)) continue;
    let end = start + rows.length;
    const lefts = rows.map(({ left }) => left);
    // The left column may be the longer one.
    const width = Math.max(...lefts.map(widthOf));
    while (end < lines.length && isRest(lines[end]!, lefts.at(-1)!, width)) lefts.push(lines[end++]!);
    const edge = Math.min(...rows.map((row) => row.at));
    return { lefts, rights: rows.map((row) => " ".repeat(row.at - edge) + row.right), end };
  }
  return null;
}

function isRest(line: string, before: string, width: number): boolean {
  return line.trim() !== "" && !ENDED.test(before) && widthOf(line.trimEnd()) <= width;
}

function areColumns(rows: readonly Split[]): boolean {
  return [rows.map(({ left }) => left.trim()), rows.map(({ right }) => right.trim())].every((side) => {
    const lengths = side.map(({ length }) => length).sort((a, b) => a - b);
    const cut = side.filter((text) => !ENDED.test(text)).length;
    const isSaid = side.some((text) => /[，、；。]./u.test(text));
    const usual = lengths[Math.floor(lengths.length / 2)]!;
    const full = lengths.filter((length) => Math.abs(length - usual) <= 2).length;
    return usual >= LINE_MIN && isSaid && cut * 2 >= side.length && full * 2 >= side.length;
  });
}

function splitsOf(line: string): Split[] {
  return [...line.matchAll(GAP)].map(({ 0: gap, index }) => ({
    left: line.slice(0, index),
    right: line.slice(index + gap.length).trimEnd(),
    at: widthOf(line.slice(0, index + gap.length)),
  }));
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === "\t" ? TAB - (width % TAB) : character.charCodeAt(0) < 0x2010 ? 1 : 2;
  return width;
}
