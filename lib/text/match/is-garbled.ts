import { cheapestCut, LONGEST_WORD_UNITS, wordCosts } from "./word-costs.ts";

/** How far around the garbled string both readings are cut. */
const WINDOW_UNITS = 6;
/**
 * Two characters must become e² times as likely when corrected; a longer string, which nothing else explains,
 * only likelier.
 */
const LEAST_GAIN_OF_TWO = 2;
/** Rarer words of the dictionary (names such as 志学) cross edges by chance. */
const LEAST_CROSSING_FREQUENCY = 10;
const HAN = /\p{Script=Han}/u;

/**
 * True when a string at a place can only be an error: the segmenter's dictionary cuts the corrected text
 * better, and no dictionary word of the text as it stands takes a doubted character over an edge of the
 * garbled string (保护|土地 holds 护土, but no error).
 *
 * @param text match text
 * @param start,end half-open UTF-16 positions of the garbled string
 */
export function isGarbled(text: string, start: number, end: number, replacement: string): boolean {
  return !isCrossed(text, start, end, replacement) && gain(text, start, end, replacement) > (end - start > 2 ? 0 : LEAST_GAIN_OF_TWO);
}

/**
 * Nats by which the corrected text is likelier than the text as it stands, within a window that stops at
 * punctuation.
 */
function gain(text: string, start: number, end: number, replacement: string): number {
  const costs = wordCosts();
  const before = hanBefore(text, start);
  const after = hanAfter(text, end);
  const wrong = text.slice(start, end);
  return cheapestCut(before + wrong + after, costs) - cheapestCut(before + replacement + after, costs);
}

function hanBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < WINDOW_UNITS && HAN.test(text[from - 1]!)) from--;
  return text.slice(from, start);
}

function hanAfter(text: string, end: number): string {
  let to = end;
  while (to < text.length && to - end < WINDOW_UNITS && HAN.test(text[to]!)) to++;
  return text.slice(end, to);
}

/**
 * True when a dictionary word holds a character that the correction would change and one beyond the garbled
 * string.
 */
function isCrossed(text: string, start: number, end: number, replacement: string): boolean {
  const { costOf, unknownCost } = wordCosts();
  const rare = unknownCost - 1 - Math.log(LEAST_CROSSING_FREQUENCY);
  const core = changed(text.slice(start, end), replacement);
  const [coreStart, coreEnd] = [start + core.from, start + core.to];
  for (let from = Math.max(0, coreStart - LONGEST_WORD_UNITS + 1); from < coreEnd; from++) {
    for (let to = Math.max(from + 2, coreStart + 1); to <= Math.min(text.length, from + LONGEST_WORD_UNITS); to++) {
      if ((from < start || to > end) && (costOf(text.slice(from, to)) ?? Number.POSITIVE_INFINITY) <= rare) return true;
    }
  }
  return false;
}

/** The part of a garbled string that a correction changes, without what both begin and end with. */
function changed(wrong: string, right: string): { from: number; to: number } {
  let from = 0;
  while (from < wrong.length - 1 && wrong[from] === right[from]) from++;
  let kept = 0;
  while (kept < wrong.length - from - 1 && wrong.at(-1 - kept) === right.at(-1 - kept)) kept++;
  return { from, to: wrong.length - kept };
}
