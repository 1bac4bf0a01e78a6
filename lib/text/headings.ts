import type { Sentence } from "#lib/types.ts";
import { ENUMERATION_LEVEL, headingMark } from "./heading-marks.ts";

const MAX_LINE_HAN = 40;
const MAX_LINE_COMMAS = 2;
/** A mark alone (`一是` on a line of its own) heads nothing. */
const MIN_MARKED_HAN = 3;
const MAX_LEVEL = 6;
const MAX_ENUMERATION_COMMAS = 1;
const FINAL_SIGN = /[。！？；：，…,:]$/;

/**
 * Heading level of a sentence, 1 for the outermost; 0 when it is no heading.
 * A heading begins with a mark and is short; it ends with a full stop and text of its own follows, or fills its line. A short line without final sign is a heading without number,
 * one level below the last numbered one (`above`).
 */
export function headingLevel(sentences: Sentence[], index: number, text: string, above: number): number {
  const sentence = sentences[index]!;
  const fillsLine = sentences[index - 1]?.paragraph !== sentence.paragraph && sentences[index + 1]?.paragraph !== sentence.paragraph;
  const mark = headingMark(text);
  if (mark === null) return fillsLine && isBareLine(sentence, text) ? Math.min(above + 1, MAX_LEVEL) : 0;
  if (sentence.charCount > mark.maxHan || sentence.charCount < MIN_MARKED_HAN) return 0;
  if (fillsLine) return FINAL_SIGN.test(text) && (mark.level === ENUMERATION_LEVEL || sentence.charCount > MAX_LINE_HAN) ? 0 : mark.level;
  if (mark.level === ENUMERATION_LEVEL && commas(text) > MAX_ENUMERATION_COMMAS) return 0;
  return text.endsWith("。") && hasOwnText(sentences, index, mark.level) ? mark.level : 0;
}

/** Commas, but for the one of a mark (`一，` `第一，`). */
function commas(text: string): number {
  return text.slice(3).split("，").length - 1;
}

function isBareLine({ charCount }: Sentence, text: string): boolean {
  return charCount >= 2 && charCount <= MAX_LINE_HAN && !FINAL_SIGN.test(text) && commas(text) <= MAX_LINE_COMMAS;
}

/** A sentence follows in the same paragraph; for items counted off (`一是`) one that is no next item is needed. */
function hasOwnText(sentences: Sentence[], index: number, level: number): boolean {
  const { paragraph, charCount } = sentences[index]!;
  const next = sentences[index + 1];
  if (next === undefined || next.paragraph !== paragraph) return false;
  return level !== ENUMERATION_LEVEL || next.charCount > charCount / 2;
}
