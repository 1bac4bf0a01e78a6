/** One line of a page; positions in points, `y` rising from the page's foot. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
  pageWidth: number;
  pageHeight: number;
}

/** Part of the page at head and foot where page numbers and running titles stand. */
const MARGIN_SHARE = 0.1;
/** An indent or a short end this many characters wide makes a paragraph. */
const INDENT_CHARACTERS = 1.5;

/**
 * Joins the lines of all pages into paragraphs: a line begins a new one when it is indented, when the line before ends short of the right
 * edge, or after a larger gap. Page numbers and lines that repeat at the head or foot of the pages are left out.
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): string[] {
  const running = runningLines(pages);
  const lines = pages.flatMap((page) => page.filter((line) => !isPageMark(line, running)));
  if (lines.length === 0) return [];
  const body = {
    left: quantile(
      lines.map(({ left }) => left),
      0.1,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.9,
    ),
  };
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const text = line.text.trim();
    if (at > 0 && continues(lines[at - 1]!, line, body)) paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, text);
    else paragraphs.push(text);
  });
  return paragraphs;
}

function continues(previous: PdfLine, line: PdfLine, body: { left: number; right: number }): boolean {
  const character = Math.max(line.height, 6);
  const endsShort = previous.right < body.right - INDENT_CHARACTERS * character;
  const isIndented = line.left > body.left + INDENT_CHARACTERS * character;
  const gap = previous.y - line.y;
  const isFarBelow = gap > 0 && gap > 2.6 * character;
  return !endsShort && !isIndented && !isFarBelow && Math.abs(previous.height - line.height) < 2;
}

/** Latin words keep a space between lines; Chinese has none. */
function joined(before: string, after: string): string {
  return /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

function isMargin(line: PdfLine): boolean {
  return line.y < line.pageHeight * MARGIN_SHARE || line.y > line.pageHeight * (1 - MARGIN_SHARE);
}

function isPageMark(line: PdfLine, running: ReadonlySet<string>): boolean {
  if (!isMargin(line)) return false;
  const text = line.text.trim();
  return /^[-—–\s第]*\d{1,4}[-—–\s页/]*\d*[\s页]*$/.test(text) || running.has(pageless(text));
}

/** Lines that stand at the head or foot of at least three pages and of at least half of them, their numbers aside. */
function runningLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(page.filter(isMargin).map((line) => pageless(line.text.trim()))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= pages.length / 2).map(([text]) => text));
}

function pageless(text: string): string {
  return text.replaceAll(/\d+/g, "#");
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;
}
