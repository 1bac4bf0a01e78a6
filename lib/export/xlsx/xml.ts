/**
 * What XML 1.0 cannot hold: control characters but tab and line ends, halves of surrogate pairs, and the two
 * non-characters.
 */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Most UTF-16 units that a spreadsheet's cell holds. */
export const LONGEST_CELL = 32_767;

/** A text as the content of an element or attribute; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/**
 * A cell's text: no longer than a cell may be, and never cut inside a pair. A text that looks like `_x0041_`
 * stays what it is.
 */
export function cellText(text: string): string {
  return xmlText(text.replace(UNWRITABLE, "").slice(0, LONGEST_CELL)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
