import type { Clue } from "./context.ts";

/**
 * The part of the year that a speech betrays by what lies behind and ahead of it: `今年上半年` behind, the
 * second half ahead.
 *
 * @returns the last month that fits, 1 to 12; null when the text does not say
 */
export function lastSeasonMonths(clues: readonly Clue[]): { last: number } | null {
  const body = clues.filter((clue) => !clue.isTitle);
  const ahead = body.some((clue) => /(?:今年)?下半年[^。]{0,6}(?:还要|还将|要继续|将继续|我们要|的工作|重点)|做好下半年/.test(clue.match));
  const behind = body.some(
    (clue) => /今年上半年/.test(clue.match) || /上半年[^。]{0,10}(?:我们|我市|我区|我县|全|以来|考核|完成|实现)/.test(clue.match),
  );
  if (ahead && behind) return { last: 8 };
  if (body.some((clue) => /一季度[^。]{0,12}(?:告一段落|已经过去|刚刚结束)/.test(clue.match))) return { last: 5 };
  return behind ? { last: 12 } : null;
}
