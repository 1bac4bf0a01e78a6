import type { Sentence } from "#lib/types.ts";
import { countHan } from "../han.ts";
import { ENUMERATION_LEVEL, headingMark } from "./heading-marks.ts";

const MAX_LINE_HAN = 40;
const MAX_LINE_COMMAS = 2;
/** Without the mark: a mark alone (`一是` on a line of its own) heads nothing. */
const MIN_MARKED_HAN = 2;
const MAX_LEVEL = 6;
const MAX_ENUMERATION_COMMAS = 1;
const OUTERMOST = /^(?:前言|引言|序言|导言|结语|结束语|尾声|附录|附件)$/;
const FINAL_SIGN = /[。！？；：，…,:]$/;

/**
 * Heading level of a sentence, 1 for the outermost; 0 when it is no heading.
 * A heading begins with a mark and is short; it ends with a full stop and text of its own follows, or fills
 * its line. A short line without final sign is a heading without number, one level below the last numbered
 * section (level `above`, 0 for none).
 */
export function headingLevel(sentences: Sentence[], index: number, matchText: string, above: number): number {
  const sentence = sentences[index]!;
  const text = matchText.slice(sentence.matchStart, sentence.matchEnd);
  const fillsLine = sentences[index - 1]?.paragraph !== sentence.paragraph && sentences[index + 1]?.paragraph !== sentence.paragraph;
  const mark = headingMark(text);
  if (mark === null) return fillsLine && isBareLine(sentence, text) ? bareLevel(text, above) : 0;
  if (sentence.charCount > mark.maxHan || countHan(text, mark.units) < MIN_MARKED_HAN) return 0;
  if (fillsLine) return FINAL_SIGN.test(text) && (mark.level === ENUMERATION_LEVEL || sentence.charCount > MAX_LINE_HAN) ? 0 : mark.level;
  if (mark.level === ENUMERATION_LEVEL && commas(text) > MAX_ENUMERATION_COMMAS) return 0;
  if (!text.endsWith("。") || !hasTextAfter(sentences, index)) return 0;
  return mark.level === ENUMERATION_LEVEL && isListItem(sentences, index, matchText) ? 0 : mark.level;
}

/** Commas, but for the one of a mark (`一，` `第一，`). */
function commas(text: string): number {
  return text.slice(3).split("，").length - 1;
}

function bareLevel(text: string, above: number): number {
  return OUTERMOST.test(text) ? 1 : Math.min(above + 1, MAX_LEVEL);
}

function isBareLine({ charCount }: Sentence, text: string): boolean {
  return charCount >= 2 && charCount <= MAX_LINE_HAN && !FINAL_SIGN.test(text) && commas(text) <= MAX_LINE_COMMAS;
}

function hasTextAfter(sentences: Sentence[], index: number): boolean {
  return sentences[index + 1]?.paragraph === sentences[index]!.paragraph;
}

/**
 * `一是学习。二是调研。` is a list: the next item, or the item before that was none either, follows at once.
 */
function isListItem(sentences: Sentence[], index: number, matchText: string): boolean {
  const sentence = sentences[index]!;
  const style = enumerationStyle(sentence, matchText);
  if (enumerationStyle(sentences[index + 1]!, matchText) === style) return true;
  const before = sentences[index - 1];
  return before?.paragraph === sentence.paragraph && before.kind === "sentence" && enumerationStyle(before, matchText) === style;
}

/**
 * The mark without its numeral (`是` of `一是`), or a name for 首先 and its like; null for a sentence that is
 * no item.
 */
function enumerationStyle({ matchStart, matchEnd }: Sentence, matchText: string): string | null {
  const text = matchText.slice(matchStart, matchEnd);
  const mark = headingMark(text);
  if (mark?.level !== ENUMERATION_LEVEL) return null;
  const style = text.slice(0, mark.units).replace(/[一二三四五六七八九十]/g, "");
  return /[先次后]/.test(style) ? "ordinal" : style;
}
