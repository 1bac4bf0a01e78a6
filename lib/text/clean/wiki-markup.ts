import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/** Signs of a wiki's source; one alone may be meant otherwise. */
const SIGNS = [/\[\[[^[\]\n]{1,120}\]\]/g, /'''[^'\n]{1,200}'''/g, /^(={1,6})[^=\n].*\1[ \t]*$/gm, /\{\{[^{}]{1,300}\}\}/g, /<ref[\s>/]/gi];
const SIGNS_MIN = 2;
/** What a reader of the page never sees in the text, or sees as a note or a box beside it. */
const WHOLE = [
  /<ref\b[^<>]{0,200}\/>|<ref\b[^<>]{0,200}>[\s\S]{0,2000}?<\/ref>/gi,
  /\{\{[^{}]{0,2000}\}\}/g,
  /\[\[(?:category|file|image|分类|文件|图像|图片)[:：][^[\]\n]{0,300}\]\]/gi,
  /__[A-Z]{3,20}__/g,
];
/** Signs around words that stay. */
const AROUND = [
  /\[\[(?:[^[\]|\n]{1,200}\|)?|\]\]/g,
  /'{2,5}/g,
  /^={1,6}[ \t]*(?=[^=\n].*=[ \t]*$)|(?<=^={0,6}[ \t]*[^=\n].*?)[ \t]*={1,6}[ \t]*$/gm,
  /^[*#:;]{1,4}[ \t]*(?=\S)/gm,
  /\[https?:\/\/[^\s\]]{1,300}\s?|(?<=\[https?:\/\/[^\s\]]{1,300}\s[^[\]\n]{1,80})\]/g,
];

/**
 * Takes a wiki's markup out of its source: links show their words, headings lose their signs, notes and boxes
 * go.
 */
export function removeWikiMarkup(draft: Draft, log: RemovalLog): Draft {
  if (SIGNS.flatMap((sign) => draft.text.match(sign) ?? []).length < SIGNS_MIN) return draft;
  const without = [...WHOLE, ...WHOLE.slice(1, 2)].reduce((left, pattern) => withoutMatches(left, log, pattern), draft);
  return AROUND.reduce((left, pattern) => withoutMatches(left, log, pattern), without);
}

function withoutMatches(draft: Draft, log: RemovalLog, pattern: RegExp): Draft {
  for (const match of draft.text.matchAll(pattern)) removeUnits(draft, log, match.index, match.index + match[0].length, "markup");
  return withoutRemoved(draft, log);
}
