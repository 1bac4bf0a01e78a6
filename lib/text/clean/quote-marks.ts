import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const MARK = /^[ \t]*(?:>[ \t]?)+/;
const LINES_MIN = 3;
const MARKED_SHARE = 0.8;

/** Takes the marks off that mail programs put before every line of a text they quote. */
export function removeQuoteMarks(draft: Draft, log: RemovalLog): Draft {
  if (!draft.text.includes(">")) return draft;
  const lines = draft.text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const marked = filled.filter((line) => MARK.test(line));
  if (marked.length < LINES_MIN || marked.length < filled.length * MARKED_SHARE) return draft;
  let from = 0;
  for (const line of lines) {
    const mark = MARK.exec(line)?.[0].length ?? 0;
    if (mark > 0) removeUnits(draft, log, from, from + mark, "quote-mark");
    from += line.length + 1;
  }
  return withoutRemoved(draft, log);
}
