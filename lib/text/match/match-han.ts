import { countHan } from "../han.ts";
import type { MatchText } from "./types.ts";

const LING = "〇";
const LING_UNIT = LING.charCodeAt(0);

/**
 * Han characters of a stretch of match text, positions of the match text. `○` that stands for zero is folded to
 * `〇` there, but is a circle in the text, so it is none.
 */
export function matchHan({ text, offsets }: Pick<MatchText, "text" | "offsets">, display: string, start: number, end: number): number {
  let circles = 0;
  // Not by indexOf, which would look on to the end of the text for every sentence without one.
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LING_UNIT && display[offsets[at]!] !== LING) circles += 1;
  return countHan(text, start, end) - circles;
}
