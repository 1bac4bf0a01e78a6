import { isBrowserLine, isPageMark } from "./page-marks.ts";
import type { Line, ReadPage } from "./types.ts";

/** Part of the page at head and foot where page numbers and running titles stand. */
const MARGIN = 0.1;
/** Running titles stand at one height on all pages, this many points more or less. */
const SAME_HEIGHT = 3;
const MANY_PAGES = 8;
const LONGEST = 80;
const NUMBERED_PAGES_MIN = 3;
/** Titles are hardly ever twice as large as the text. */
const STAMP_SIZE = 2;

type Zone = "head" | "foot" | null;

/**
 * Takes page numbers, and running titles that stand at one height on two pages or more (on three or more of
 * many pages; a number in them may change), out of the lines.
 */
export function withoutFurniture(pages: readonly ReadPage[], bodySize: number): ReadPage[] {
  const stamped = stampedKeys(pages, bodySize);
  const running = runningKeys(pages);
  const numbered = numberedLines(pages);
  const titles = new Map<string, number>();
  for (const { lines } of pages) for (const { text, size } of lines) titles.set(plain(text), Math.max(size, titles.get(plain(text)) ?? 0));
  return pages.map((page, number) => {
    const verdict = (line: Line): string | null => {
      if (stamped.has(stampKey(line))) return "watermark";
      const zone = zoneOf(line, page);
      if (zone === null) return null;
      if (isPageMark(line.text)) return "page-mark";
      const isTitleAgain = number > 0 && (titles.get(plain(line.text)) ?? 0) > line.size * 1.15;
      const isRunning = isTitleAgain || numbered.has(line) || isBrowserLine(line.text) || keys(line, page).some((key) => running.has(key));
      if (!isRunning) return null;
      return zone === "head" ? "page-header" : "page-footer";
    };
    return withoutLines(page, verdict);
  });
}

/** Big print that stands at the same place of two pages: a stamp across them, and no title. */
function stampedKeys(pages: readonly ReadPage[], bodySize: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    const big = new Set(lines.filter(({ size }) => size >= STAMP_SIZE * bodySize).map(stampKey));
    for (const key of big) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([key]) => key));
}

function stampKey({ text, size, left, top }: Line): string {
  return [plain(text), size, left, top].map((part) => (typeof part === "number" ? Math.round(part) : part)).join(" ");
}

/** The page without the lines that have a verdict; these go aside under its name. */
export function withoutLines(page: ReadPage, verdict: (line: Line, at: number) => string | null): ReadPage {
  const lines: Line[] = [];
  const aside: ReadPage["aside"] = [];
  const earlier = [...page.aside];
  page.lines.forEach((line, at) => {
    while (earlier.length > 0 && earlier[0]!.before <= at) aside.push({ ...earlier.shift()!, before: lines.length });
    const kind = verdict(line, at);
    if (kind === null) lines.push(line);
    else aside.push({ kind, text: line.text, before: lines.length });
  });
  for (const entry of earlier) aside.push({ ...entry, before: lines.length });
  return { ...page, lines, aside };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** Head and foot of the page, and its outermost lines when they stand well apart from the others. */
function zoneOf(line: Line, { height, lines }: ReadPage): Zone {
  if (line.isCell) return null;
  if (line.bottom < MARGIN * height) return "head";
  if (line.top > (1 - MARGIN) * height) return "foot";
  const others = lines.filter((other) => other !== line);
  const apart = 1.9 * line.size;
  if (line.bottom < 0.2 * height && others.every(({ top }) => top > line.bottom + apart * 0.5)) return "head";
  if (line.top > 0.8 * height && others.every(({ bottom }) => bottom < line.top - apart)) return "foot";
  return null;
}

/**
 * A title's text without its numbers, with the height it stands at; two keys, so that heights on both sides
 * of a border meet.
 */
function keys(line: Line, page: ReadPage): string[] {
  const zone = zoneOf(line, page);
  if (zone === null || line.text.length > LONGEST) return [];
  const text = plain(line.text)
    .replaceAll(/\d+/g, "#")
    .replaceAll(/^[ivxlcdm]+(?=\P{L})|(?<=\P{L})[ivxlcdm]+$/giu, "#");
  const height = zone === "head" ? line.bottom : page.height - line.top;
  return [0, 0.5].map((shift) => `${zone} ${text} ${shift} ${Math.floor(height / SAME_HEIGHT + shift)}`);
}

/**
 * Lines at head or foot that begin or end with the page's number, whatever they say besides: titles of left
 * and right pages, of chapters.
 */
function numberedLines(pages: readonly ReadPage[]): Set<Line> {
  const rows = new Map<number, { line: Line; page: number }[]>();
  pages.forEach((page, number) => {
    for (const line of page.lines) {
      if (zoneOf(line, page) === null || line.text.length > LONGEST || /[。；！？]/.test(line.text)) continue;
      for (const shown of pageNumbersOf(line.text)) rows.set(shown - number, [...(rows.get(shown - number) ?? []), { line, page: number }]);
    }
  });
  const runs = [...rows.values()].filter((row) => new Set(row.map(({ page }) => page)).size >= NUMBERED_PAGES_MIN);
  return new Set(runs.flat().map(({ line }) => line));
}

function pageNumbersOf(text: string): number[] {
  const [, first] = /^\D{0,2}(\d{1,4})(?=\s|\p{Script=Han})/u.exec(text) ?? [];
  const [, last] = /(?<=\s|\p{Script=Han})(\d{1,4})\D{0,2}$/u.exec(text) ?? [];
  return [first, last].filter((found) => found !== undefined).map(Number);
}

function runningKeys(pages: readonly ReadPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.flatMap((line) => keys(line, page)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = pages.length > MANY_PAGES ? 3 : 2;
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}
