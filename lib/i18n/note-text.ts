import type { Locale, Note } from "#lib/types.ts";
import { getTranslate } from "./translator.ts";

/** A note as a sentence; a code without a message is shown with its values, so that no remark is ever lost. */
export function noteText(note: Note, locale: Locale): string {
  const t = getTranslate(locale);
  const key = `notes.${note.code}`;
  if (t.has(key)) return t(key, note.values);
  const values = Object.entries(note.values).map(([name, value]) => `${name} ${value}`);
  return [note.code, ...values].join(" · ");
}
