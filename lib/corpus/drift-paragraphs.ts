import { HAN_UNITS } from "#lib/text/han.ts";
import type { TextCache } from "./text-cache.ts";

/**
 * Calls back with each paragraph of a speech as half-open positions in the cache's buffer; `\n` separates
 * paragraphs.
 */
export function eachParagraph({ units, starts }: TextCache, speech: number, visit: (start: number, end: number) => void): void {
  const end = starts[speech + 1]! - 1;
  let from = starts[speech]!;
  for (let at = from; at <= end; at++) {
    if (at < end && units[at] !== 10) continue;
    if (at > from) visit(from, at);
    from = at + 1;
  }
}

/**
 * Han characters in a stretch of the cache; characters outside the Basic Multilingual Plane are not counted
 * here.
 */
export function hanIn({ units }: TextCache, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += HAN_UNITS[units[at]!]!;
  return count;
}

/**
 * Calls back with each word of a speech in order, and with the number of its paragraph.
 *
 * @param pieceLengths lengths of the pieces of its match text, the high bit set on pieces that are no word
 * @returns number of paragraphs, empty ones left out
 */
export function eachWord(
  { units, starts }: TextCache,
  speech: number,
  pieceLengths: Uint8Array,
  visit: (word: string, paragraph: number) => void,
): number {
  let at = starts[speech]!;
  let paragraph = 0;
  let isEmpty = true;
  for (const piece of pieceLengths) {
    const end = at + (piece & 0x7f);
    // A word that is blank lies in a title that was left out.
    if ((piece & 0x80) === 0 && units[at] !== 10) {
      visit(String.fromCharCode(...units.subarray(at, end)), paragraph);
      isEmpty = false;
    } else if (!isEmpty && units.subarray(at, end).includes(10)) {
      paragraph += 1;
      isEmpty = true;
    }
    at = end;
  }
  return isEmpty ? paragraph : paragraph + 1;
}
