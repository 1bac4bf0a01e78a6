import type { LayoutHint } from "#lib/types.ts";
import { boilerplateParagraphs, isBoilerplateLine } from "./clean-boilerplate.ts";
import type { Draft } from "./clean-characters.ts";
import { splitLines, type TextLine } from "./clean-lines.ts";
import { groupLines, needsSpace, type Paragraph } from "./clean-paragraphs.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { runningLines } from "./running-lines.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const PAGE_NUMBER = "page-number";

/**
 * Sets running titles, page numbers and lines that are boilerplate wherever they stand aside; the sentence
 * they interrupt goes on behind them.
 */
function removeInterruptingLines(raw: string, draft: Draft, log: RemovalLog, lines: readonly TextLine[]): TextLine[] {
  const rules = lines.map(({ alone, text }) => (alone ? null : isBoilerplateLine(text)));
  const running = runningLines(
    raw,
    draft,
    lines,
    rules.map((rule) => rule === PAGE_NUMBER),
  );
  const kept: TextLine[] = [];
  let interrupted = false;
  let isSite = false;
  lines.forEach((line, at) => {
    const rule = rules[at] ?? null;
    const kind = rule === null ? (line.alone ? null : (running[at] ?? null)) : `boilerplate-line:${rule}`;
    if (kind !== null) removeUnits(draft, log, line.from, line.to, kind);
    else {
      const goesOn = interrupted || isAfterFeed(raw, draft, lines[at - 1], line);
      kept.push(goesOn ? { ...line, blankBefore: 0, afterPage: true, afterSite: isSite } : line);
    }
    interrupted = kind !== null;
    isSite = rule !== null && rule !== PAGE_NUMBER;
  });
  return kept;
}

/** A form feed stands before the line and no blank line beside it. */
function isAfterFeed(raw: string, { map }: Draft, before: TextLine | undefined, line: TextLine): boolean {
  if (before === undefined || line.indented) return false;
  const gap = raw.slice((map[before.to - 1] ?? 0) + 1, map[line.from] ?? raw.length);
  return gap.includes("\f") && !/\n[^\S\n\f]*\n/.test(gap.replaceAll("\f", ""));
}

/**
 * Removes what stands between two parts: line ends and white space. Parts removed before are not counted
 * again.
 */
function removeGap(draft: Draft, log: RemovalLog, start: number, end: number, kind: string, kept: number): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    const stop = at === end || at === kept || log.isRemoved(draft.map[at] ?? 0);
    if (!stop) continue;
    removeUnits(draft, log, from, at, kind);
    from = at + 1;
  }
}

function joinLines(draft: Draft, log: RemovalLog, paragraph: Paragraph, spaces: Map<number, string>): void {
  paragraph.lines.forEach((line, index) => {
    const before = paragraph.lines[index - 1];
    if (before === undefined) return;
    const space = needsSpace(before, line) ? draft.text.indexOf("\n", before.to) : -1;
    if (space >= 0) spaces.set(space, " ");
    removeGap(draft, log, before.to, line.from, "joined-line", space);
  });
}

/** What the file says of the text. */
export interface Source {
  layout: readonly LayoutHint[];
  /** A web page, whose furniture was seen. */
  isPage: boolean;
}

/**
 * Finds the paragraphs, sets the boilerplate among them aside and leaves exactly one `\n` between two that
 * stay.
 *
 * @returns the new draft and the paragraphs that were set aside
 */
export function layOut(raw: string, draft: Draft, log: RemovalLog, { layout, isPage }: Source): { draft: Draft; setAside: string[] } {
  const paragraphs = groupLines(removeInterruptingLines(raw, draft, log, splitLines(raw, draft, layout)));
  const rules = boilerplateParagraphs(
    paragraphs.map((paragraph) => paragraph.text),
    { isPage, afterSite: paragraphs.map(({ lines }) => lines[0]!.afterSite ?? false) },
  );
  const spaces = new Map<number, string>();
  const setAside: string[] = [];
  let end: number | null = null;
  paragraphs.forEach((paragraph, index) => {
    joinLines(draft, log, paragraph, spaces);
    const first = paragraph.lines[0]!.from;
    const last = paragraph.lines.at(-1)!.to;
    const rule = paragraph.lines[0]!.alone ? null : (rules[index] ?? null);
    if (rule !== null) {
      setAside.push(paragraph.text);
      for (const line of paragraph.lines) removeUnits(draft, log, line.from, line.to, `boilerplate-line:${rule}`);
      return;
    }
    removeGap(draft, log, end ?? 0, first, "blank-space", end === null ? -1 : draft.text.indexOf("\n", end));
    end = last;
  });
  removeGap(draft, log, end ?? 0, draft.text.length, "blank-space", -1);
  return { draft: withoutRemoved(draft, log, spaces), setAside };
}
