import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const TAGS_MIN = 2;
const NAMES =
  "p|div|span|br|b|strong|em|i|u|s|font|center|a|img|table|tbody|thead|tr|td|th|h[1-6]|ul|ol|li|dl|dt|dd|section|article|sup|sub|hr|blockquote|html|head|body|title|meta|link|script|style|input|label|small|big|pre|wbr|nobr|del|ins|mark|tt|code|kbd|abbr|cite|q|main|header|footer|nav|aside|figure|figcaption|iframe|video|audio|source|picture|form|button|select|option|textarea|colgroup|col|caption|noscript|marquee|o:p|st1:\\w+";
const TAG = new RegExp(
  `<!--[\\s\\S]{0,2000}?-->|<(script|style)\\b[^<>]{0,300}>[\\s\\S]{0,20000}?</\\1>|</?(?:${NAMES})(?:\\s[^<>]{0,300})?/?>`,
  "gi",
);
const BREAKS = /^<\/?(?:p|div|br|tr|h[1-6]|li|ul|ol|dl|dt|dd|section|article|hr|blockquote|table|title|body|td|th|center)\b/i;

/**
 * Tags that a copy of a page left in plain text: gone, with a line break where a browser breaks the line. One
 * alone may be meant.
 */
export function removeTags(draft: Draft, log: RemovalLog): Draft {
  const found = draft.text.includes("<") ? [...draft.text.matchAll(TAG)] : [];
  if (found.length < TAGS_MIN) return draft;
  const breaks = new Map<number, string>();
  for (const { 0: tag, index } of found) {
    const isBreak = BREAKS.test(tag);
    if (isBreak) breaks.set(index, "\n");
    removeUnits(draft, log, isBreak ? index + 1 : index, index + tag.length, "markup");
  }
  return withoutRemoved(draft, log, breaks);
}
