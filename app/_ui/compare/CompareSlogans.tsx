import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Row } from "#lib/types.ts";
import { csvAddress, phraseEvidence } from "../links/evidence.ts";
import { TableSection } from "../tables/TableSection.tsx";

interface CompareSlogansProps {
  result: AnalysisResult;
  params: URLSearchParams;
  names: readonly string[];
  ids: readonly string[];
  t: Translate;
}
const SHOWN = 40;

/** Slogans and local coinages that the speeches share, and those of one speech only, with how often each says them. */
export function CompareSlogans({ result, params, names, ids, t }: CompareSlogansProps) {
  const rows = result.rows.filter((row) => row.kind === "slogan");
  const lists = [
    { title: t("compare.sharedSlogans"), rows: rows.filter((row) => Number(row.sharedCount) > 1) },
    ...ids.map((id, at) => ({ title: t("compare.onlyIn", { name: names[at] ?? id }), rows: onlyIn(rows, id) })),
  ];
  return (
    <TableSection
      id="compare-slogans"
      title={t("compare.slogansTitle")}
      hint={t("compare.slogansHint")}
      csv={csvAddress("compare", params, t.locale)}
    >
      <div className="grid gap-6 md:grid-cols-2 lg:grid-cols-3">
        {lists.map((list) => (
          <section key={list.title}>
            <h3 className="text-base">{t("compare.listCount", { title: list.title, count: list.rows.length })}</h3>
            <ul className="mt-1 text-sm">
              {list.rows.slice(0, SHOWN).map((row) => (
                <SloganLine key={String(row.metric)} row={row} ids={ids} t={t} />
              ))}
            </ul>
            {list.rows.length > SHOWN ? (
              <p className="text-sm text-muted">{t("charts.rowsShown", { shown: SHOWN, all: list.rows.length })}</p>
            ) : null}
          </section>
        ))}
      </div>
    </TableSection>
  );
}

function onlyIn(rows: readonly Row[], id: string): Row[] {
  const own = rows.filter((row) => row.sharedWith === id);
  return own.sort((a, b) => total(b) - total(a));
}

function total(row: Row): number {
  return [1, 2, 3, 4].reduce((sum, at) => sum + Number(row[`value${at}`] ?? 0), 0);
}

function SloganLine({ row, ids, t }: { row: Row; ids: readonly string[]; t: Translate }) {
  const counts = ids.map((_, at) => String(row[`value${at + 1}`] ?? 0)).join(" : ");
  const search = new URLSearchParams(ids.map((id) => ["speech", id]));
  return (
    <li className="flex justify-between gap-2 border-b border-rule py-1">
      <a href={phraseEvidence(search, String(row.metric))}>{String(row.metric)}</a>
      <span className="whitespace-nowrap text-muted tabular-nums" title={t("compare.counts")}>
        {counts}
      </span>
    </li>
  );
}
