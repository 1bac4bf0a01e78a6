import type { LayoutHint, Sentence } from "#lib/types.ts";
import { matchHan } from "../match/match-han.ts";
import type { MatchText } from "../match/match-text.ts";
import { normalisePhrase } from "../match/match-text.ts";
import { closingFrom } from "./closings.ts";
import { ENUMERATION_LEVEL, headingMark } from "./heading-marks.ts";
import { headingLevel } from "./headings.ts";
import { findParagraphs } from "./paragraphs.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import { isSalutationLine } from "./salutations.ts";
import { splitSentences } from "./split-sentences.ts";
import { statedHeadings } from "./stated-headings.ts";
import { findTitleBlock, type TitleBlock } from "./title-block.ts";
import { findTopicSentences } from "./topic-sentences.ts";

/** How a speech is built. */
export interface Structure {
  /** Place of the title in the display text; null when the text shows none. */
  title: { start: number; end: number } | null;
  /**
   * All sentences in text order, title and headings included. In the match text they follow one another
   * without gaps but the `\n` between paragraphs; in the display text without overlap, white space between
   * them left out.
   */
  sentences: Sentence[];
  paragraphCount: number;
  /** Outermost quotations, match positions. */
  quotations: Quotation[];
}

export interface StructureOptions {
  /** A title known from elsewhere, if any. */
  titleHint?: string | null;
  /**
   * What the file's format says of lines, in positions of the display text: a cell is no heading, a heading
   * is one.
   */
  layout?: readonly LayoutHint[];
}

/**
 * Finds title, salutation, headings, sentences, closing and quotations. Kinds: `title` for every line of the
 * title block (title, subtitle, date, speaker; charCount 0), `salutation`, `heading` (numbered, on its own
 * line, or a parallel topic sentence), `closing` (thanks, date and signature at the end), else `sentence`. An
 * empty text gives no sentences.
 */
export function structureSpeech(display: string, match: MatchText, options: StructureOptions = {}): Structure {
  const paragraphs = findParagraphs(display, match);
  const lines = paragraphs.slice(0, 12).map(({ matchStart, matchEnd }) => match.text.slice(matchStart, matchEnd));
  const block = findTitleBlock(lines, options.titleHint == null ? null : normalisePhrase(options.titleHint));
  const sentences: Sentence[] = [];
  const quotations: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    for (const span of splitSentences(display, match, paragraph)) {
      sentences.push({
        paragraph: index,
        kind: "sentence",
        headingLevel: 0,
        ...span,
        charCount: matchHan(match, display, span.matchStart, span.matchEnd),
      });
    }
    for (const quotation of findQuotations(display, match, paragraph)) quotations.push(quotation);
  });
  classify(sentences, match.text, block, statedHeadings(paragraphs, sentences, match.text, block, options.layout ?? []));
  const first = paragraphs[block.first];
  const last = paragraphs[block.end - 1];
  const title = first === undefined || last === undefined ? null : { start: first.start, end: last.end };
  return { title, sentences, paragraphCount: paragraphs.length, quotations };
}

/** @param stated level of headings by paragraph as the file's format says, 0 for a line that is none */
function classify(sentences: Sentence[], matchText: string, block: TitleBlock, stated: ReadonlyMap<number, number>): void {
  const closing = closingFrom(sentences, matchText);
  let level = 0;
  sentences.forEach((sentence, index) => {
    const text = matchText.slice(sentence.matchStart, sentence.matchEnd);
    if (isInTitleBlock(sentence, block)) Object.assign(sentence, { kind: "title", charCount: 0 });
    else if (isSalutationLine(text)) sentence.kind = "salutation";
    else if (closing.has(index)) sentence.kind = "closing";
    else {
      const found = stated.get(sentence.paragraph) ?? headingLevel(sentences, index, matchText, level);
      if (found === 0) return;
      sentence.kind = "heading";
      sentence.headingLevel = found;
      if (found < ENUMERATION_LEVEL && headingMark(text) !== null) level = found;
    }
  });
  markTopics(
    sentences,
    findTopicSentences(sentences, matchText).filter((index) => !stated.has(sentences[index]!.paragraph)),
  );
}

/**
 * Topic sentences stand one level below the heading of their section; one that opens a paragraph is no part
 * of an enumeration (`一是`) before it.
 */
function markTopics(sentences: Sentence[], topics: number[]): void {
  const isTopic = new Set(topics);
  let section = 0;
  let nearest = 0;
  sentences.forEach((sentence, index) => {
    if (sentence.kind === "heading") nearest = sentence.headingLevel;
    if (sentence.kind === "heading" && nearest < ENUMERATION_LEVEL) section = nearest;
    if (!isTopic.has(index)) return;
    const opensParagraph = sentences[index - 1]?.paragraph !== sentence.paragraph;
    sentence.kind = "heading";
    sentence.headingLevel = (opensParagraph ? section : nearest) + 1;
  });
}

function isInTitleBlock({ paragraph }: Sentence, block: TitleBlock): boolean {
  return paragraph < block.lines;
}
