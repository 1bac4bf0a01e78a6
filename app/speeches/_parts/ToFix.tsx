import type { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { RowOf } from "#lib/analyses/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { FieldForm } from "../../_ui/library/FieldForm.tsx";
import { standingFlags } from "./library-rows.ts";
import { AcceptAll, SuggestedValues } from "./SuggestedValues.tsx";

const MOST_ROWS = 8;

/**
 * Speeches without a date, with doubts about their text or with something that it only suggests, where they can be put right at once; nothing when
 * all is well.
 */
export function ToFix({ rows, canWrite, t }: { rows: readonly RowOf<typeof speeches>[]; canWrite: boolean; t: Translate }) {
  if (rows.length === 0) return null;
  return (
    <section id="to-fix" className="mt-6 border-t-2 border-accent bg-sheet px-4 pt-3 pb-3 sm:px-6">
      <h2 className="text-lg">{t("speeches.fix.title", { count: rows.length })}</h2>
      <p className="text-sm text-muted">{t("speeches.fix.hint")}</p>
      <ul className="mt-2 text-sm">
        {rows.slice(0, MOST_ROWS).map((row) => (
          <li key={row.speechId} className="flex flex-wrap items-baseline gap-x-3 border-t border-rule py-1.5">
            <a href={`/speeches/${row.speechId}`} lang="zh-Hans" className="min-w-0 break-words">
              {row.title}
            </a>
            <span className="text-accent">{problems(row, t)}</span>
            {canWrite ? (
              <FieldForm speechId={row.speechId} field="date" value={row.date} isCorrected={false} back="/speeches?saved=1" t={t} />
            ) : null}
            <SuggestedValues row={row} canWrite={canWrite} t={t} />
          </li>
        ))}
      </ul>
      {canWrite ? <AcceptAll rows={rows} t={t} /> : null}
      {rows.length > MOST_ROWS ? (
        <p className="mt-1 text-sm text-muted">{t("speeches.fix.more", { count: rows.length - MOST_ROWS })}</p>
      ) : null}
    </section>
  );
}

function problems(row: RowOf<typeof speeches>, t: Translate): string {
  return standingFlags(row)
    .map((flag) => valueLabel("flags", flag, t.locale))
    .join(t("common.listSeparator"));
}
