import { countHan } from "../han.ts";
import type { MatchText } from "./types.ts";

const LING = "〇";

/**
 * Han characters of a stretch of match text, positions of the match text. `○` that stands for zero is folded to
 * `〇` there, but is a circle in the text, so it is none.
 */
export function matchHan({ text, offsets }: Pick<MatchText, "text" | "offsets">, display: string, start: number, end: number): number {
  let circles = 0;
  for (let at = text.indexOf(LING, start); at !== -1 && at < end; at = text.indexOf(LING, at + 1))
    if (display[offsets[at]!] !== LING) circles += 1;
  return countHan(text, start, end) - circles;
}
