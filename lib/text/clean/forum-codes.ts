import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const NAMES =
  "b|i|u|s|p|url|email|color|backcolor|size|font|align|center|left|right|indent|quote|list|table|tr|td|hr|free|hide|code|float|sup|sub";
const CODE = new RegExp(
  `\\[(img|attach|attachimg|media|flash)(?:=[^\\]\\n]{0,100})?\\][^\\[\\n]{0,300}\\[/\\1\\]|\\[/?(?:${NAMES})(?:=[^\\]\\n]{0,300})?\\]`,
  "gi",
);
const CLOSED = new RegExp(`\\[/(?:${NAMES})\\]`, "i");
const BREAKS = /^\[\/?(?:p|align|center|quote|list|table|tr|td|hr)\b/i;

/** Codes of forums (`[b]…[/b]`, `[url=…]`, `[img]…[/img]`) that a copy left in the text. One that is not closed may be meant. */
export function removeForumCodes(draft: Draft, log: RemovalLog): Draft {
  if (!CLOSED.test(draft.text)) return draft;
  const breaks = new Map<number, string>();
  for (const { 0: code, index } of draft.text.matchAll(CODE)) {
    const isBreak = BREAKS.test(code);
    if (isBreak) breaks.set(index, "\n");
    removeUnits(draft, log, isBreak ? index + 1 : index, index + code.length, "markup");
  }
  return withoutRemoved(draft, log, breaks);
}
