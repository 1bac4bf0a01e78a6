import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Note } from "#lib/types.ts";
import { NoteWords } from "./NoteWords.tsx";
import { SeriesLink } from "./SeriesLink.tsx";

interface ChartNotesProps {
  result: Pick<AnalysisResult, "notes">;
  t: Translate;
}

/** How a figure was made: worth knowing, but no warning about this very answer. */
const METHOD =
  /^(?:FAMILY_SIZE|DIVERGENCE|RESAMPLED_\w+|HEAT_BANDS|SILENCE_POISSON|WATCH_FAMILY|DISCOVERY_SCORE|GENEALOGY_SOURCES|NODES|CHAR_SHARE_RESAMPLED|STOPWORDS_LEFT_OUT|SLOGANS_(?:OWN|ALL)|TIMELINE_PARAGRAPHS|TREND_\w+|THEME_COUNTS_SENTENCES)$/;
/** Notes that lead to the series which can be followed. */
const SERIES = ["YEARS_MIX_SERIES", "TIMELINE_SERIES"];

/**
 * Remarks that belong beside the numbers; how they were made stands behind one sign, which paper shows open.
 */
export function ChartNotes({ result: { notes }, t }: ChartNotesProps) {
  const methods = notes.filter(({ code }) => METHOD.test(code));
  return (
    <>
      <NoteList notes={notes.filter(({ code }) => !METHOD.test(code))} t={t} />
      {methods.length === 0 ? null : (
        <details className="method-notes mt-2 text-sm">
          <summary className="figure-link">
            <span aria-hidden="true" className="mr-1">
              ⓘ
            </span>
            {t("charts.methodNotes")}
          </summary>
          <NoteList notes={methods} t={t} />
        </details>
      )}
    </>
  );
}

function NoteList({ notes, t }: { notes: readonly Note[]; t: Translate }) {
  if (notes.length === 0) return null;
  return (
    <ul data-notes className="mt-3 max-w-3xl text-sm text-muted">
      {notes.map((note) => (
        <li key={note.code}>
          <NoteWords note={note} t={t} />
          {SERIES.includes(note.code) ? <SeriesLink note={note} t={t} /> : null}
        </li>
      ))}
    </ul>
  );
}
