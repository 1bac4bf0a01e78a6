import type { LayoutHint, SetAside } from "#lib/types.ts";
import type { Line, ReadPage } from "./types.ts";

/** An indent or a short end this many characters wide makes a paragraph. */
const INDENT_CHARACTERS = 1.5;
/** A gap this much larger than between other lines of the column makes a paragraph. */
const WIDER_GAP = 1.45;
const OWN_EDGES_MIN = 8;
const CUT_CHARACTERS = 20;
const PAGE_END_CHARACTERS = 8;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])/;
/** Shorter lines one below the other are a centred title or verse. */
const HANGING_MIN = 15;
const CUT_ROOM = 0.12;
const CONTINUES = /^[，,。、；;：:！？!?）)》〉”’」』】\]％%‰℃]/;

interface Edges {
  left: number;
  right: number;
  pitch: number;
}

/**
 * Joins the lines of all pages into paragraphs, one a line of the text: a line begins a new one when it is
 * indented, when the line before ends short of its column's right edge, or after a larger gap. What was set
 * aside keeps its place; cells of tables are told as such.
 */
export function joinPages(pages: readonly ReadPage[]): { text: string; setAside: SetAside[]; layout: LayoutHint[] } {
  const edges = edgesOf(pages);
  const setAside: SetAside[] = [];
  const layout: LayoutHint[] = [];
  let text = "";
  let before: { line: Line; page: ReadPage } | null = null;
  for (const page of pages) {
    const aside = [...page.aside].sort((a, b) => a.before - b.before);
    const flush = (at: number) => {
      for (; aside.length > 0 && aside[0]!.before <= at; aside.shift())
        setAside.push({ kind: aside[0]!.kind, text: aside[0]!.text, offset: text.length });
    };
    page.lines.forEach((line, at) => {
      flush(at);
      const own = edges(page, line);
      if (before === null) text = line.text;
      else if (continues(before, edges(before.page, before.line), line, page, own)) text += joint(before.line.text, line.text) + line.text;
      else text += `\n${line.text}`;
      if (line.isCell) layout.push({ kind: "cell", level: 0, start: text.length - line.text.length, end: text.length });
      before = { line, page };
    });
    flush(Number.POSITIVE_INFINITY);
  }
  return { text, setAside, layout };
}

function continues(before: { line: Line; page: ReadPage }, beforeEdges: Edges, line: Line, page: ReadPage, edges: Edges): boolean {
  const previous = before.line;
  if (previous.isCell || line.isCell) return false;
  if (CONTINUES.test(line.text)) return true;
  const character = Math.max(line.size, 6);
  const room = beforeEdges.right - previous.right;
  const endsShort =
    room > INDENT_CHARACTERS * character && room > firstPiece(line) && !isCut(previous, room) && !isCutByPage(before, line, page);
  const isIndented = line.left > edges.left + INDENT_CHARACTERS * character && !isHanging(previous, line);
  const isNext = before.page === page && previous.block === line.block;
  const gap = line.bottom - previous.bottom;
  const isFarBelow = isNext && gap > Math.max(WIDER_GAP * edges.pitch, edges.pitch + 0.3 * character);
  return !endsShort && !isIndented && !isFarBelow && Math.abs(previous.size - line.size) < 2;
}

/** The next line of a list item, below its words and not below its mark. */
function isHanging(previous: Line, line: Line): boolean {
  const start = previous.hang ?? previous.left;
  const isOpen = previous.hang !== undefined || !/[。！？；：…][”’"'）)]*$/.test(previous.text);
  return isOpen && Math.abs(line.left - start) < line.size / 2 && previous.text.length >= HANGING_MIN;
}

/** A long line that stops without a sign, and not far from the edge, goes on. */
function isCut({ text, left, right }: Line, room: number): boolean {
  return text.length >= CUT_CHARACTERS && room < CUT_ROOM * (right - left) && /[\p{L}\p{N}，、]$/u.test(text);
}

/** The page ends within a sentence, whatever the length of its last line; the next one goes on without an indent. */
function isCutByPage({ line: { text }, page: before }: { line: Line; page: ReadPage }, line: Line, page: ReadPage): boolean {
  if (page === before || text.length < PAGE_END_CHARACTERS || HEADING.test(text) || HEADING.test(line.text)) return false;
  return /[，；][^，；]+$/.test(text) && /[\p{L}\p{N}，、]$/u.test(text) && /[，。；！？]/.test(line.text);
}

/** Width of what stands unbroken at the start of a line: on a ragged line before it there was no room for it. */
function firstPiece({ text, size }: Line): number {
  const piece = /^[（(《〈“‘「『]*(?:[\dA-Za-z.,%]+|.)[，。、；：！？）)》〉”’」』】\]]*/u.exec(text)?.[0] ?? "";
  return [...piece].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? size / 2 : size), 0);
}

/** Latin words keep a space between lines; Chinese has none. */
function joint(before: string, after: string): string {
  return /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";
}

/**
 * Edges of the column that a line stands in: its page's, or, where that has few lines, those of all such
 * columns.
 */
function edgesOf(pages: readonly ReadPage[]): (page: ReadPage, line: Line) => Edges {
  const all = new Map<string, Line[]>();
  const own = new Map<ReadPage, Map<string, Line[]>>();
  for (const page of pages) {
    const here = new Map<string, Line[]>();
    for (const line of page.lines) for (const map of [all, here]) map.get(line.block)?.push(line) ?? map.set(line.block, [line]);
    own.set(page, here);
  }
  const known = new Map<Line[], Edges>();
  return (page, { block }) => {
    const here = own.get(page)!.get(block)!;
    const lines = here.length >= OWN_EDGES_MIN ? here : all.get(block)!;
    const found = known.get(lines) ?? measure(lines);
    known.set(lines, found);
    return found;
  };
}

function measure(lines: readonly Line[]): Edges {
  const gaps = lines.slice(1).map((line, at) => line.bottom - lines[at]!.bottom);
  return {
    left: quantile(
      lines.map(({ left }) => left),
      0.1,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.9,
    ),
    pitch: quantile(
      gaps.filter((gap) => gap > 0),
      0.5,
    ),
  };
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.round(share * (values.length - 1))] ?? Number.POSITIVE_INFINITY;
}
