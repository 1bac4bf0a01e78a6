import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { runsOf } from "../../_ui/library/id-runs.ts";
import { type Suggested, type Suggesting, suggestionsOf } from "./library-rows.ts";

const ACTION = "/api/speeches/suggestions";
const BACK = "/speeches?saved=1";

interface SuggestedProps {
  row: Suggesting;
  canWrite: boolean;
  t: Translate;
}

/** What a speech's text suggests of fields without a value: each with its sentence and a button that takes it over. */
export function SuggestedValues({ row, canWrite, t }: SuggestedProps) {
  return suggestionsOf(row).map((suggestion) => {
    const { field, sentence } = suggestion;
    const words = wordsOf(suggestion, t);
    return (
      <span key={field} className="basis-full text-muted">
        {words} {sentence === null ? null : <q lang="zh-Hans">{sentence}</q>}
        {canWrite ? (
          <form action={ACTION} method="post" className="no-print ml-2 inline">
            <input type="hidden" name="back" value={BACK} />
            <input type="hidden" name="field" value={field} />
            <button
              type="submit"
              name="speech"
              value={String(row.speechId)}
              className="button"
              aria-label={`${t("speeches.suggested.accept")}: ${row.title}, ${words}`}
            >
              {t("speeches.suggested.accept")}
            </button>
          </form>
        ) : null}
      </span>
    );
  });
}

function wordsOf({ field, value }: Suggested, t: Translate): string {
  if (field === "date") return t("speeches.suggested.year", { year: value });
  const words = field === "level" ? "levels" : field === "genre" ? "genres" : null;
  const shown = words === null ? value : valueLabel(words, value, t.locale);
  return t("speeches.suggested.value", { field: t(`columns.${field}`), value: shown });
}

/** One button for all suggestions of the list; nothing when there is none. */
export function AcceptAll({ rows, t }: { rows: readonly Suggesting[]; t: Translate }) {
  const suggested = rows.filter((row) => suggestionsOf(row).length > 0);
  const count = suggested.reduce((sum, row) => sum + suggestionsOf(row).length, 0);
  if (count === 0) return null;
  return (
    <form action={ACTION} method="post" className="no-print mt-2">
      <input type="hidden" name="back" value={BACK} />
      <input type="hidden" name="speech" value={runsOf(suggested.map((row) => Number(row.speechId)))} />
      <button type="submit" className="button">
        {t("speeches.suggested.acceptAll", { count })}
      </button>
    </form>
  );
}
