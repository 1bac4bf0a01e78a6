import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const SPACES = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g;
const PIECES_MIN = 4;
const SINGLE_SHARE = 0.8;
/** One character, with the punctuation that clings to it. */
const SINGLE = /^[“‘《（「]?[\p{Script=Han}\dA-Za-z，。；：、！？…—％%·][，。；：、！？”’》）」%]{0,2}$/u;

/**
 * Closes up lines whose characters stand apart one by one (`在 全 县 会 议 上`), as scanning and typesetting
 * programs write them.
 */
export function removeLetterSpacing(draft: Draft, log: RemovalLog): Draft {
  const { text } = draft;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    const line = text.slice(from, to);
    if (isSpacedOut(line)) closeUp(draft, log, from, line);
    from = to + 1;
  }
  return withoutRemoved(draft, log);
}

function isSpacedOut(line: string): boolean {
  const pieces = line.trim().split(SPACES);
  if (pieces.length < PIECES_MIN || !/\p{Script=Han}/u.test(line)) return false;
  return pieces.filter((piece) => SINGLE.test(piece)).length >= pieces.length * SINGLE_SHARE;
}

/** Spaces at the start are the indent of a paragraph; one between Latin words stays. */
function closeUp(draft: Draft, log: RemovalLog, lineFrom: number, line: string): void {
  const indent = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  for (const found of line.slice(0, end).matchAll(SPACES)) {
    if (found.index < indent) continue;
    const [before, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)];
    if (/[A-Za-z]{2}$/.test(before) && /^[A-Za-z]{2}/.test(after)) continue;
    removeUnits(draft, log, lineFrom + found.index, lineFrom + found.index + found[0].length, "letter-spacing");
  }
}
