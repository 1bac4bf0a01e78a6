import { ENDINGS, type Ending, SLOGAN_KINDS, type Slogan, type SloganKind } from "./types.ts";

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
    replacedBy: list("replaced_by").filter((form) => !isEnding(form)),
    ending: endingOf(list("replaced_by"), problems),
    gloss: text("gloss"),
    notPrecededBy: list("not_preceded_by"),
    notFollowedBy: list("not_followed_by"),
    own,
  };
}

/** Cells of `replaced_by` that are no slogan but the reason why there is none. */
const ENDING_CELLS: ReadonlyMap<string, Ending> = new Map(ENDINGS.map((ending) => [`(${ending})`, ending]));

function isEnding(form: string): boolean {
  return /^\(.*\)$/u.test(form);
}

function endingOf(forms: readonly string[], problems: string[]): Ending | null {
  const marks = forms.filter(isEnding);
  if (marks.length === 0) return null;
  const ending = ENDING_CELLS.get(marks[0]!);
  if (ending === undefined) problems.push(`replaced_by "${marks[0]}" is none of ${[...ENDING_CELLS.keys()].join(", ")}`);
  if (forms.length > 1) problems.push("replaced_by names a successor and says that there is none");
  return ending ?? null;
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
