import type { Locale, Note } from "#lib/types.ts";
import { getTranslate, type Translate } from "./translator.ts";
import { type Vocabulary, valueLabel } from "./vocabulary.ts";

/**
 * Values that name a level, a genre, or what changed (words of the list of groups), as the reader calls them;
 * a list of years with the reader's commas.
 */
function inWords(values: Note["values"], t: Translate): Note["values"] {
  const word = (list: Vocabulary, value: string | number | undefined) =>
    value === undefined
      ? []
      : String(value)
          .split(" ")
          .map((each) => valueLabel(list, each, t.locale));
  const named = { level: word("levels", values.level), genre: word("genres", values.genre), parts: word("groups", values.parts) };
  const years = typeof values.years === "string" ? values.years.split("、") : [];
  const given = Object.entries({ ...named, years }).filter(([, words]) => words.length > 0);
  return { ...values, ...Object.fromEntries(given.map(([name, words]) => [name, words.join(t("common.listSeparator"))])) };
}

/**
 * A note as a sentence; a code without a message is shown with its values, so that no remark is ever lost.
 */
export function noteText(note: Note, locale: Locale): string {
  const t = getTranslate(locale);
  const key = `notes.${note.code}`;
  if (t.has(key)) return t(key, inWords(note.values, t));
  const values = Object.entries(note.values).map(([name, value]) => `${name} ${value}`);
  return [note.code, ...values].join(" · ");
}
