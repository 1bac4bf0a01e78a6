import type { Translate } from "#lib/i18n/index.ts";
import { noteText } from "#lib/i18n/note-text.ts";
import type { Note } from "#lib/types.ts";
import { SeriesLink } from "../_ui/charts/SeriesLink.tsx";
import { address, withParams } from "../_ui/links/search.ts";

/**
 * Says that the charts below keep to one comparable series, and leads to all speeches or to that series
 * everywhere.
 */
export function SeriesNotice({ path, search, note, t }: { path: string; search: URLSearchParams; note: Note; t: Translate }) {
  return (
    <p role="status" id="series-notice" className="mt-6 border-l-4 border-ink bg-sheet px-4 py-2 text-sm">
      {t("overview.series")} {noteText(note, t.locale)}{" "}
      <span className="no-print">
        <a href={address(path, withParams(search, { mix: "all" }))}>{t("overview.seriesAll")}</a>
        {" · "}
        <SeriesLink note={note} t={t} />
      </span>
    </p>
  );
}
