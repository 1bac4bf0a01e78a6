import { normalisePhrase } from "#lib/text/match/match-text.ts";
import type { Slogan } from "./types.ts";

/**
 * Contexts in which a slogan's characters are ordinary words: 走出去 before 看看, 有中国特色社会主义 after
 * 具.
 */
export interface SloganGuards {
  before: string[];
  after: string[];
}

/** Guards of a slogan, or null if it has none, which is the usual case. */
export function guardsOf(slogan: Slogan): SloganGuards | null {
  const before = slogan.notPrecededBy.map(normalisePhrase).filter((text) => text !== "");
  const after = slogan.notFollowedBy.map(normalisePhrase).filter((text) => text !== "");
  return before.length + after.length === 0 ? null : { before, after };
}

/** Whether an occurrence at `[start, end)` of a text's range `[from, to)` stands in a guarded context. */
export function isGuarded(guards: SloganGuards, text: Uint16Array, from: number, start: number, end: number, to: number): boolean {
  return (
    guards.before.some((context) => start - context.length >= from && isAt(context, text, start - context.length)) ||
    guards.after.some((context) => end + context.length <= to && isAt(context, text, end))
  );
}

function isAt(context: string, text: Uint16Array, position: number): boolean {
  for (let i = 0; i < context.length; i++) if (text[position + i] !== context.charCodeAt(i)) return false;
  return true;
}
