import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/** One rule of a style sheet: a selector and properties in braces. */
const STYLE = /(?:^|(?<=[\s}>\]]))@?[a-z.#*][\w.#:*\-[\]=" ,>@]{0,160}\{[^{}]{0,600}\}[ \t]*/gi;
const PROPERTY = /\{\s*\}|\{[^{}]*[a-z-]{3,30}\s*:[^{}]*\}/i;
/** A call of a script, alone on a line. */
const SCRIPT =
  /^[ \t]*(?:(?:var|let|const)\s+[\w$]+\s*=|document\.|window\.|\$\(|jQuery\(|function\s*\w*\(|\(function|if\s*\(|[\w$.]{3,40}\([^()\n\u4e00-\u9fff]{0,80}\)\s*;|\}\)?\s*;?)[^\n\u4e00-\u9fff。]{0,300}[;{})][ \t]*$/gm;
/** Where a site's own template was to be filled in, and the end of a tag whose beginning was cut off. */
const TEMPLATE = /[[{]!?-{0,2}(?:标签|title|newstext|field)[:：][^[\]{}\n]{0,40}\]?\}?[ \t]*|^[a-z]{0,6}\/?>[ \t]*(?=[[@\u4e00-\u9fff])/g;

/** Style sheets, scripts and template marks that a copy of a page left among its words. */
export function removePageCode(draft: Draft, log: RemovalLog): Draft {
  const hasBraces = draft.text.includes("{");
  const isTouched = hasBraces || draft.text.includes("标签") || /^[a-z]{0,6}\/?>/.test(draft.text) || draft.text.includes(";\n");
  if (!isTouched) return draft;
  const before = log.removedUnits();
  if (hasBraces) removeStyles(draft, log);
  for (const pattern of [SCRIPT, TEMPLATE])
    for (const match of draft.text.matchAll(pattern)) removeUnits(draft, log, match.index, match.index + match[0].length, "markup");
  return log.removedUnits() === before ? draft : withoutRemoved(draft, log);
}

function removeStyles(draft: Draft, log: RemovalLog): void {
  for (const match of draft.text.matchAll(STYLE))
    if (PROPERTY.test(match[0])) removeUnits(draft, log, match.index, match.index + match[0].length, "markup");
}
