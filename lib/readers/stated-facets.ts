import type { Facets } from "#lib/types.ts";

/** More columns than this are a table of something else. */
const MOST_FACETS = 40;
const LONGEST_NAME = 60;
/** A longer text is a remark, not a value to group by. */
const LONGEST_VALUE = 120;

/**
 * Columns of our own table of speeches, which say nothing of the user's own when it comes back; `facets`
 * holds those.
 */
const OWN_COLUMNS = new Set(
  "speechId year regionCode chars tokens sentences masks flags suggestedYear suggestedFrom suggestions collection isSample textHash contentHash"
    .toLowerCase()
    .split(" "),
);

/**
 * What else a row, a JSON object or front matter says: every key that no field is made for, with its value as
 * it prints. A name has no `=`, which parts it from its value in a filter.
 *
 * @param isKnown keys with a meaning of their own: fields, the text, the file
 */
export function statedFacets(record: Record<string, unknown>, isKnown: (key: string) => boolean): Facets {
  const facets: Facets = {};
  for (const [key, value] of Object.entries(record)) {
    const name = key.normalize("NFC").trim().replaceAll("=", "＝");
    if (name.toLowerCase() === "facets") Object.assign(facets, facetsOfOwnTable(value));
    else if (name !== "" && name.length <= LONGEST_NAME && !isKnown(key) && !OWN_COLUMNS.has(name.toLowerCase())) add(facets, name, value);
  }
  return Object.fromEntries(Object.entries(facets).slice(0, MOST_FACETS));
}

function add(facets: Facets, name: string, value: unknown): void {
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const text = isPlain ? String(value).normalize("NFC").trim() : "";
  if (text !== "" && text.length <= LONGEST_VALUE && !/[\n\r\0]/.test(text)) facets[name] = text;
}

/**
 * The column `facets` of a table that we wrote: a JSON object. Anything else is no such column and says
 * nothing.
 */
function facetsOfOwnTable(value: unknown): Facets {
  const facets: Facets = {};
  for (const [name, text] of Object.entries(objectOf(value))) add(facets, name, text);
  return facets;
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  if (typeof value !== "string" || !value.trim().startsWith("{")) return {};
  try {
    return JSON.parse(value) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
