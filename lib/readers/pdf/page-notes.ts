import { withoutLines } from "./furniture.ts";
import type { Line, ReadPage } from "./types.ts";

const SMALL = 0.9;
const LOWER_PART = 0.45;
const NOTE_START =
  /^(?:注(?:释)?[\s：:\d①-⑳]|[[［〔【（(](?:注?\d{1,2}|注)[\]］〕】）)]|[①-⑳㉑-㉟❶-❿]|[*＊]{1,3}|[※†‡]|[¹²³⁴-⁹]+|\d{1,2}(?:[\s.．、]|(?=\p{Script=Han}))(?!\d|年|月|日))/u;

/** Readings in tones above the characters they belong to. */
const READING = /^(?=.*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s·]+$/i;
const READING_SIZE = 0.7;

/**
 * Takes notes at the foot of a page out of its lines: they begin with a mark, and are in smaller print or
 * answer a mark in the text above.
 */
export function withoutNotes(page: ReadPage, bodySize: number): ReadPage {
  const marks = new Set(page.lines.flatMap(({ noteMarks }) => noteMarks.map(bare)));
  const notes = new Set<Line>();
  let open: Line | null = null;
  for (const line of page.lines) {
    const isSmall = line.size <= SMALL * bodySize;
    if (open !== null && open.block === line.block && line.top >= open.top && (isSmall || open.size > SMALL * bodySize) && !line.isCell) {
      notes.add(line);
      open = line;
    } else if (startsNote(line, page, isSmall, marks)) {
      notes.add(line);
      open = line;
    } else open = null;
  }
  const isReading = (line: Line) => line.size <= READING_SIZE * bodySize && READING.test(line.text);
  return withoutLines(page, (line) => (notes.has(line) ? "footnote" : isReading(line) ? "ruby" : null));
}

function startsNote(line: Line, page: ReadPage, isSmall: boolean, marks: ReadonlySet<string>): boolean {
  if (line.isCell || line.top < page.height * LOWER_PART) return false;
  const [raised] = line.noteMarks;
  const start = NOTE_START.exec(line.text)?.[0];
  // A raised mark at the very start of the line was taken out of its text.
  if (start === undefined) return isSmall && raised !== undefined && isLast(line, page);
  return isSmall ? true : marks.has(bare(start)) && isLast(line, page) && isApart(line, page);
}

/** What follows in its column is in print of the same size. */
function isLast(line: Line, page: ReadPage): boolean {
  const below = page.lines.filter((other) => other.block === line.block && other.top > line.top);
  return below.every((other) => Math.abs(other.size - line.size) < 1);
}

function isApart(line: Line, page: ReadPage): boolean {
  const above = page.lines.filter((other) => other.block === line.block && other.bottom <= line.top + 1);
  const nearest = Math.max(...above.map(({ bottom }) => bottom));
  return above.length === 0 || line.top - nearest > 0.9 * line.size;
}

function bare(mark: string): string {
  return mark.replaceAll(/[\s[\]()（）［］〔〕【】.．、：:注释]/g, "");
}
