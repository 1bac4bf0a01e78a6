import type { Translate } from "#lib/i18n/index.ts";
import { noteText } from "#lib/i18n/note-text.ts";
import type { Note } from "#lib/types.ts";

/** A note's sentence; where versions were left out, with the way to their list. */
export function NoteWords({ note, t }: { note: Note; t: Translate }) {
  return (
    <>
      {noteText(note, t.locale)}
      {note.code === "VERSIONS_LEFT_OUT" ? (
        <>
          {" "}
          <a href={String(note.values.link)}>{t("charts.showVersions")}</a>
        </>
      ) : null}
    </>
  );
}
