import type { ResultOf } from "#lib/analyses/index.ts";
import type { concordance } from "#lib/analyses/phrases/concordance.ts";
import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Pager } from "../../_ui/concordance/Pager.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { filtersWith, phraseRules, withParams } from "../../_ui/links/search.ts";
import { Printed } from "../../_ui/site/Printed.tsx";
import { Downloads } from "../../_ui/tables/Downloads.tsx";
import { KwicTable } from "./KwicTable.tsx";

interface LinesProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  result: ResultOf<typeof concordance>;
  t: Translate;
}
const SORTS = ["text", "left", "right", "year", "speech"] as const;
const PAGE_SIZES = ["25", "50", "100", "200"];

/** The lines of one page with the ways to order and leaf through them. */
export function Lines({ path, search, phrases, result, t }: LinesProps) {
  const total = Number(result.notes.find(({ code }) => code === "TOTAL")?.values.total ?? 0);
  const { cursor, limit } = result.params as { cursor: number; limit: number };
  const list = phrases.join(t("common.listSeparator"));
  const sorts = SORTS.map((value) => ({ value, label: t(`concordance.sort.${value}`) }));
  const sizes = PAGE_SIZES.map((value) => ({ value, label: value }));
  const again = { path, search: withParams(search, { cursor: [] }) };
  const csv = csvAddress(
    "concordance",
    filtersWith(search, { ...phraseRules(search), phrase: phrases, ...shownAs(search), cursor, limit }),
    t.locale,
  );
  return (
    <section id="lines" className="min-w-0 border-t-2 border-ink bg-sheet px-4 pt-3 pb-4 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="mr-auto text-lg sm:text-xl" title={formatCount(total, t.locale)}>
          {t("concordance.linesTitle", { total })}
        </h2>
        <Downloads csv={csv} />
      </div>
      <div className="no-print flex flex-wrap gap-x-6">
        <LinkChoice {...again} name="sort" title={t("concordance.sort.title")} options={sorts} fallback="text" />
        <LinkChoice {...again} name="limit" title={t("concordance.perPage")} options={sizes} fallback="50" />
      </div>
      {total === 0 ? (
        <p className="mt-4 text-sm">{t("concordance.none", { phrases: list })}</p>
      ) : (
        <>
          <Finding kind="lines" t={t}>
            {t("findings.lines", {
              total,
              shown: result.rows.length,
              speeches: new Set(result.rows.map(({ speechId }) => speechId)).size,
            })}
          </Finding>
          <Printed>
            <KwicTable result={result} caption={t("concordance.linesCaption", { phrases: list })} t={t} />
          </Printed>
          <Pager path={path} search={search} cursor={cursor} limit={limit} shown={result.rows.length} total={total} anchor="lines" t={t} />
        </>
      )}
    </section>
  );
}

/** How the address wants the lines shown. */
export function shownAs(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(["sort", "window", "limit", "cursor"].map((name) => [name, search.get(name) ?? []]));
}
