import type { TextLine } from "./clean-lines.ts";
import { unwrapLines } from "./clean-unwrap.ts";
import { continuesParagraph, type OpenParagraph, paragraphTail, withoutSharedSpace, wrapStyle } from "./clean-wrap.ts";

/** One paragraph of the text and the lines it was put together from. */
export interface Paragraph {
  lines: TextLine[];
  text: string;
}

/** Latin words on both sides of a line end need a space there; Chinese needs none. */
export function needsSpace(before: TextLine, after: TextLine): boolean {
  return /[A-Za-z,.;:!?]$/.test(before.text) && /^[A-Za-z]/.test(after.text) && isMostlyLatin(before.text) && isMostlyLatin(after.text);
}

function isMostlyLatin(text: string): boolean {
  const sample = text.slice(0, 400);
  return (sample.match(/[A-Za-z]/g) ?? []).length * 2 > sample.length;
}

function joined(lines: readonly TextLine[]): string {
  return lines.map((line, index) => (index > 0 && needsSpace(lines[index - 1]!, line) ? ` ${line.text}` : line.text)).join("");
}

/**
 * Puts lines that one paragraph was cut into together again: first those cut at a fixed width, then those cut
 * anywhere.
 */
export function groupLines(lines: readonly TextLine[]): Paragraph[] {
  const parts = unwrapLines(lines);
  const whole = withoutSharedSpace(parts.map((part) => ({ ...part[0]!, text: joined(part) })));
  const style = wrapStyle(whole);
  const groups: TextLine[][] = [];
  let open: OpenParagraph | null = null;
  for (const [index, line] of whole.entries()) {
    if (open !== null && !line.alone && !open.last.alone && continuesParagraph(open, line, style)) {
      groups.at(-1)?.push(...parts[index]!);
      open = { first: open.first, last: line, tail: paragraphTail(open.tail, line.text) };
    } else {
      groups.push([...parts[index]!]);
      open = { first: line, last: line, tail: paragraphTail("", line.text) };
    }
  }
  return groups.map((group) => ({ lines: group, text: joined(group) }));
}
