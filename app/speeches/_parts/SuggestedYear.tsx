import type { Translate } from "#lib/i18n/index.ts";
import type { Row } from "#lib/types.ts";

interface SuggestedProps {
  rows: readonly Row[];
  t: Translate;
}

const ACTION = "/api/speeches/suggested-dates";
const BACK = "/speeches?saved=1";

/** What an undated speech's text suggests, with its sentence and a button that takes it over. */
export function SuggestedYear({ row, canWrite, t }: { row: Row; canWrite: boolean; t: Translate }) {
  if (typeof row.suggestedYear !== "number") return null;
  const label = `${t("speeches.suggested.accept")}: ${row.title} ${row.suggestedYear}`;
  return (
    <span className="basis-full text-muted">
      {t("speeches.suggested.year", { year: String(row.suggestedYear) })}
      {row.suggestedFrom === null ? null : <q lang="zh-Hans">{String(row.suggestedFrom)}</q>}
      {canWrite ? (
        <form action={ACTION} method="post" className="no-print ml-2 inline">
          <input type="hidden" name="back" value={BACK} />
          <button type="submit" name="speech" value={String(row.speechId)} className="button" aria-label={label}>
            {t("speeches.suggested.accept")}
          </button>
        </form>
      ) : null}
    </span>
  );
}

/** One button for all suggestions of the list; nothing when there is none. */
export function AcceptAllYears({ rows, t }: SuggestedProps) {
  const suggested = rows.filter((row) => typeof row.suggestedYear === "number");
  if (suggested.length === 0) return null;
  return (
    <form action={ACTION} method="post" className="no-print mt-2">
      <input type="hidden" name="back" value={BACK} />
      {suggested.map((row) => (
        <input key={String(row.speechId)} type="hidden" name="speech" value={String(row.speechId)} />
      ))}
      <button type="submit" className="button">
        {t("speeches.suggested.acceptAll", { count: suggested.length })}
      </button>
    </form>
  );
}
