import type { corpusSummary } from "#lib/analyses/corpus/corpus-summary.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { formatCell } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { address } from "../_ui/links/search.ts";

const FIGURES = ["speeches", "chars", "sentences", "tokens"] as const;

/** How much there is, in large figures; the speeches lead to their list. */
export function CorpusFigures({ result, search, t }: { result: ResultOf<typeof corpusSummary>; search: URLSearchParams; t: Translate }) {
  const row = result.rows[0]!;
  const years = row.yearFrom === null ? "–" : row.yearFrom === row.yearTo ? `${row.yearFrom}` : `${row.yearFrom}–${row.yearTo}`;
  const figures = FIGURES.map((key) => ({
    key,
    label: t(`overview.figures.${key}`, { count: row[key] }),
    value: formatCell(row[key], { key, label: "", unit: key }, t.locale),
  }));
  return (
    <dl className="mt-6 grid grid-cols-2 gap-x-6 gap-y-4 border-t-2 border-ink pt-3 sm:grid-cols-3 lg:grid-cols-5">
      {[...figures, { key: "years", label: t("overview.figures.years", { count: row.yearFrom === row.yearTo ? 1 : 2 }), value: years }].map(
        (figure) => (
          <div key={figure.key} className="flex flex-col">
            <dt className="order-last text-sm text-muted">{figure.label}</dt>
            <dd className="font-display text-2xl font-bold whitespace-nowrap sm:text-3xl">
              {figure.key === "speeches" ? (
                <a href={address("/speeches", search)} aria-label={`${figure.value} ${figure.label}`}>
                  {figure.value}
                </a>
              ) : (
                figure.value
              )}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
