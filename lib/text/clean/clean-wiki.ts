import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const HEADING = /^(={1,6})[ \t]*[^=\n]{1,80}?[ \t]*\1[ \t]*$/gm;
const LINK = /\[\[(?:[^[\]|\n]{1,120}\|)?([^[\]|\n]{1,120})\]\]/g;
const STRESS = /'{2,5}/g;
const NOTE = /<ref\b[^<>]{0,120}(?:\/>|>[\s\S]{0,2000}?<\/ref>)/gi;
const TEMPLATE = /\{\{[^{}]{0,2000}\}\}/g;
const ITEM = /^[*#:;]+[ \t]*(?![*#])(?=[\p{Script=Han}\d“《（])/gmu;
const SIGNS_MIN = 2;

/** The signs of a wiki's source in plain text: headings between `==`, links, stress, notes, templates. */
export function removeWikiMarkup(draft: Draft, log: RemovalLog): Draft {
  const { text } = draft;
  if (!text.includes("[[") && !text.includes("==")) return draft;
  const signs = [...text.matchAll(HEADING), ...text.matchAll(LINK)];
  if (signs.length < SIGNS_MIN) return draft;
  const remove = (from: number, to: number, kind = "markup") => removeUnits(draft, log, from, to, kind);
  for (const { 0: line, 1: sign = "", index } of text.matchAll(HEADING)) {
    remove(index, index + sign.length);
    remove(index + line.trimEnd().length - sign.length, index + line.length);
  }
  for (const { 0: link, 1: shown = "", index } of text.matchAll(LINK)) {
    remove(index, index + link.length - shown.length - 2);
    remove(index + link.length - 2, index + link.length);
  }
  for (const { 0: note, index } of text.matchAll(NOTE)) remove(index, index + note.length, "footnote");
  for (const pattern of [STRESS, TEMPLATE, ITEM])
    for (const { 0: sign, index } of text.matchAll(pattern)) remove(index, index + sign.length);
  return withoutRemoved(draft, log);
}
