import { withoutLines } from "./furniture.ts";
import type { Line, ReadPage } from "./types.ts";

const SMALL = 0.9;
const LOWER_PART = 0.45;
const NOTE_START =
  /^(?:注(?:释)?[\s：:\d①-⑳]|(?:(?:资料|数据)?来源|备注)[：:]|[[［〔【（(](?:注?\d{1,2}|注)[\]］〕】）)]|[①-⑳㉑-㉟❶-❿]|[*＊]{1,3}|[※†‡]|[¹²³⁴-⁹]+|\d{1,2}(?:[\s.．、]|(?=\p{Script=Han}))(?!\d|年|月|日))/u;

/** Readings in tones above the characters they belong to. */
const READING = /^(?=.*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s·]+$/i;
const READING_SIZE = 0.7;

/** Signs that a font or a word processor sets under characters to stress them. */
const STRESS = /^[.．·•‧∙●○△▲﹅﹆丶、。゜\s]+$/;

/** A mark of a note within the line, set as large as its text. */
const INLINE =
  /(?<=[\p{Script=Han}，。；：、！？”’》）])(?:[①-⑳㉑-㉟]|[[［〔]\d{1,2}[\]］〕](?!号)|[（(［[〔]见?注(?:\d{1,2}|[①-⑳])?[）)］\]〕]|(?<![*＊])[*＊](?![*＊]))/gu;
const NOTE_ENDED = /[。！？.!?][”’"'）)》]*$/;

/**
 * Takes notes at the foot of pages out of their lines: they begin with a mark, and are in smaller print or
 * answer a mark in the text above; one that is not over goes on at the foot of the next page.
 */
export function withoutNotes(pages: readonly ReadPage[], bodySize: number): ReadPage[] {
  let isOpen = false;
  return pages.map((page) => {
    const notes = notesOf(page, bodySize, isOpen);
    const last = [...notes].at(-1);
    isOpen = last !== undefined && last.size <= SMALL * bodySize && !NOTE_ENDED.test(last.text);
    const isSmall = (line: Line) => line.size <= READING_SIZE * bodySize;
    const rest = withoutLines(page, (line) => {
      if (notes.has(line)) return "footnote";
      if (isSmall(line) && READING.test(line.text)) return "ruby";
      return isSmall(line) && STRESS.test(line.text) ? "emphasis-mark" : null;
    });
    const starts = [...notes].flatMap(({ text }) => NOTE_START.exec(text)?.[0] ?? []);
    return withoutInlineMarks(rest, new Set(starts.map(bare)));
  });
}

function notesOf(page: ReadPage, bodySize: number, isOpen: boolean): Set<Line> {
  const marks = new Set([...page.lines.flatMap(({ noteMarks }) => noteMarks.map(bare)), ...inlineMarks(page)]);
  const notes = new Set<Line>();
  let open: Line | null = null;
  for (const line of page.lines) {
    const isSmall = line.size <= SMALL * bodySize;
    const goesOn = open !== null && open.block === line.block && line.top >= open.top && (isSmall || open.size > SMALL * bodySize);
    const isRest = isOpen && notes.size === 0 && isSmall && line.top > page.height * LOWER_PART && isLast(line, page);
    if ((goesOn && !line.isCell) || isRest || startsNote(line, page, isSmall, marks)) {
      notes.add(line);
      open = line;
    } else open = null;
  }
  return notes;
}

function inlineMarks({ lines }: ReadPage): string[] {
  return lines.flatMap(({ text, isCell }) => (isCell ? [] : [...text.matchAll(INLINE)].map(([mark]) => bare(mark))));
}

/** Marks that one of the notes answers, where they stand once on the page: more often they count off items. */
function withoutInlineMarks(page: ReadPage, noted: ReadonlySet<string>): ReadPage {
  const marks = inlineMarks(page);
  const isAnswered = (mark: string) => noted.has(bare(mark)) && marks.filter((other) => other === bare(mark)).length === 1;
  const aside = [...page.aside];
  const lines = page.lines.map((line, before) => ({
    ...line,
    text: line.text.replaceAll(INLINE, (mark) => {
      if (line.isCell || !isAnswered(mark)) return mark;
      aside.push({ kind: "note-mark", text: mark, before });
      return "";
    }),
  }));
  return { ...page, lines, aside };
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
  return mark.replaceAll(/[\s[\]()（）［］〔〕【】.．、：:见注释]/g, "");
}
