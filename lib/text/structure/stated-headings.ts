import type { LayoutHint, Sentence } from "#lib/types.ts";
import { countHan } from "../han.ts";
import { headingMark } from "./heading-marks.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A longer paragraph in the style of a heading is a paragraph that was formatted carelessly. */
const LONGEST_HAN = 60;

interface Stated {
  paragraph: number;
  hint: LayoutHint;
  /** Level of the mark that the line begins with; 0 for none. */
  marked: number;
}

/**
 * Which paragraphs are headings because the file's format says so, and which are none because they are cells.
 *
 * The level of a heading with a mark (`（一）`) is the mark's, whatever style it has; one without takes the
 * level that marked headings of its style have, else its style's rank among the styles in use below the
 * title.
 *
 * @param layout in positions of the display text, in order
 * @returns level by paragraph; 0 for a cell
 */
export function statedHeadings(
  paragraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
  matchText: string,
  block: { lines: number },
  layout: readonly LayoutHint[],
): Map<number, number> {
  const levels = new Map<number, number>();
  const headings: Stated[] = [];
  for (const [paragraph, hint] of hintsOf(paragraphs, layout)) {
    const { matchStart, matchEnd } = paragraphs[paragraph]!;
    if (hint.kind === "cell") levels.set(paragraph, 0);
    else if (paragraph >= block.lines && countHan(matchText, matchStart, matchEnd) <= LONGEST_HAN)
      headings.push({ paragraph, hint, marked: headingMark(matchText.slice(matchStart, matchEnd))?.level ?? 0 });
  }
  const ofStyle = levelsOfStyles(headings);
  const several = severalSentences(sentences);
  for (const { paragraph, hint, marked } of headings)
    if (!several.has(paragraph)) levels.set(paragraph, marked || (ofStyle.get(hint.level) ?? 1));
  return levels;
}

function* hintsOf(paragraphs: readonly Paragraph[], layout: readonly LayoutHint[]): Generator<[number, LayoutHint]> {
  let next = 0;
  for (const [index, { start }] of paragraphs.entries()) {
    while (next < layout.length && layout[next]!.end <= start) next++;
    const hint = layout[next];
    if (hint !== undefined && hint.start <= start) yield [index, hint];
  }
}

function levelsOfStyles(headings: readonly Stated[]): Map<number, number> {
  const inUse = [...new Set(headings.map(({ hint }) => hint.level))].sort((a, b) => a - b);
  return new Map(
    inUse.map((style, rank) => [style, headings.find(({ hint, marked }) => hint.level === style && marked > 0)?.marked ?? rank + 1]),
  );
}

function severalSentences(sentences: readonly Sentence[]): Set<number> {
  const several = new Set<number>();
  sentences.forEach(({ paragraph }, index) => {
    if (sentences[index - 1]?.paragraph === paragraph) several.add(paragraph);
  });
  return several;
}
