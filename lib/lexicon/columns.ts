import { SLOGAN_KINDS, type Slogan, type SloganKind } from "./types.ts";

/** Columns of a lexicon file, in the order of our own files. Only `slogan` has to be there. */
export const LEXICON_COLUMNS = [
  "slogan",
  "kind",
  "theme",
  "introduced",
  "gloss",
  "occasion",
  "source",
  "variants",
  "stands_for",
  "replaces",
  "replaced_by",
  "not_preceded_by",
  "not_followed_by",
] as const;
export type LexiconColumn = (typeof LEXICON_COLUMNS)[number];
export type LexiconCells = Partial<Record<LexiconColumn, string>>;

/** Longest slogan or variant, in characters: above this it is a quotation and no formula. */
export const LONGEST_SLOGAN_CHARS = 100;

/**
 * One line of a lexicon file as a slogan.
 * @param cells the line's cells by column name; a missing cell is an empty one
 * @param own true for the user's own lexicon, where an empty `kind` means `motto`
 * @param problems collects what is wrong, in words; the slogan is usable only if nothing was added
 */
export function sloganFromCells(cells: LexiconCells, own: boolean, problems: string[]): Slogan {
  const text = (column: LexiconColumn) => (cells[column] ?? "").trim();
  const list = (column: LexiconColumn) =>
    text(column)
      .split("|")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const slogan = text("slogan");
  if (slogan === "") problems.push("slogan is empty");
  return {
    slogan,
    variants: list("variants"),
    kind: kindOf(text("kind"), own, problems),
    theme: text("theme") === "" ? null : text("theme"),
    introduced: yearOf(text("introduced"), problems),
    occasion: text("occasion"),
    source: text("source"),
    standsFor: list("stands_for"),
    replaces: list("replaces"),
    replacedBy: list("replaced_by"),
    gloss: text("gloss"),
    notPrecededBy: list("not_preceded_by"),
    notFollowedBy: list("not_followed_by"),
    own,
  };
}

function kindOf(value: string, own: boolean, problems: string[]): SloganKind {
  const kind = SLOGAN_KINDS.find((known) => known === value);
  if (kind !== undefined) return kind;
  if (value !== "" || !own) problems.push(`kind "${value}" is none of ${SLOGAN_KINDS.join(", ")}`);
  return "motto";
}

function yearOf(value: string, problems: string[]): number | null {
  if (value === "") return null;
  const year = Number(value);
  const isYear = /^\d{4}$/.test(value) && year >= 1900 && year <= 2100;
  if (!isYear) problems.push(`introduced "${value}" is no year`);
  return isYear ? year : null;
}
