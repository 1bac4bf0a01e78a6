import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { type BoilerplateRule, boilerplateRules } from "./clean-rules.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const HEAD_UNITS = 2000;
const inlineRules = boilerplateRules.filter((rule) => rule.kind === "inline");

function removeMatches(draft: Draft, log: RemovalLog, rule: BoilerplateRule, start: number, end: number): void {
  for (const match of draft.text.slice(start, end).matchAll(rule.pattern)) {
    removeUnits(draft, log, start + match.index, start + match.index + match[0].length, rule.id);
  }
}

/** A head rule looks at each of the first lines by itself, so that `$` means the end of a line. */
function removeInHead(draft: Draft, log: RemovalLog, rule: BoilerplateRule): void {
  for (let start = 0; start < Math.min(HEAD_UNITS, draft.text.length); ) {
    const newline = draft.text.indexOf("\n", start);
    const end = newline < 0 ? draft.text.length : newline;
    if (end - start <= 200) removeMatches(draft, log, rule, start, end);
    start = end + 1;
  }
}

/** Takes footnote marks, leftover entities and site names behind a title out of the lines they stand in. */
export function removeInlineMarks(draft: Draft, log: RemovalLog): Draft {
  for (const rule of inlineRules) {
    if (rule.where === "head") removeInHead(draft, log, rule);
    else removeMatches(draft, log, rule, 0, draft.text.length);
  }
  return withoutRemoved(draft, log);
}
