import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Row } from "#lib/types.ts";
import { numberOrNull } from "../../_ui/charts/year-series.ts";
import { csvAddress, phraseEvidence } from "../../_ui/links/evidence.ts";
import { Download } from "../../_ui/tables/Download.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { formOf, type Side } from "./sides.ts";

interface CompareSlogansProps {
  result: AnalysisResult;
  params: URLSearchParams;
  sides: readonly Side[];
  t: Translate;
}
const SHOWN = 40;

/** Slogans and local coinages that the speeches share, and those of one speech only, with how often each says them. */
export function CompareSlogans({ result, params, sides, t }: CompareSlogansProps) {
  const rows = result.rows.filter((row) => row.kind === "slogan");
  const lists = [
    { title: t("compare.sharedSlogans"), rows: rows.filter((row) => Number(row.sharedCount) > 1) },
    ...sides.map(({ key, label }) => ({ title: t("compare.onlyIn", { name: label }), rows: onlyIn(rows, key) })),
  ];
  return (
    <TableSection
      id="compare-slogans"
      title={t("compare.slogansTitle")}
      hint={t("compare.slogansHint")}
      csv={csvAddress("compare", params, t.locale)}
      form={formOf(sides)}
    >
      <div className="grid gap-6 md:grid-cols-2 lg:grid-cols-3">
        {lists.map((list) => (
          <section key={list.title}>
            <h3 className="text-base">{t("compare.listCount", { title: list.title, count: list.rows.length })}</h3>
            <ul className="mt-1 text-sm">
              {list.rows.slice(0, SHOWN).map((row) => (
                <SloganLine key={String(row.metric)} row={row} sides={sides} t={t} />
              ))}
            </ul>
            {list.rows.length > SHOWN ? (
              <p className="text-sm text-muted">
                {t("charts.rowsShown", { shown: SHOWN, all: list.rows.length })}{" "}
                <Download href={csvAddress("compare", params, t.locale)} form={formOf(sides)}>
                  CSV
                </Download>
              </p>
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

function SloganLine({ row, sides, t }: { row: Row; sides: readonly Side[]; t: Translate }) {
  const counts = sides.map((_, at) => String(row[`value${at + 1}`] ?? 0)).join(" : ");
  const rates = sides.map((_, at) => rateText(row[`rate${at + 1}`], t)).join(" : ");
  const search = storedSearch(row, sides);
  const name = String(row.metric);
  return (
    <li className="flex justify-between gap-2 border-b border-rule py-1">
      {search === null ? name : <a href={phraseEvidence(search, name)}>{name}</a>}
      <span className="text-right whitespace-nowrap tabular-nums">
        <span title={t("compare.counts")}>{counts}</span> <span className="text-muted">({rates})</span>
      </span>
    </li>
  );
}

/** Two decimals: what is behind them is a handful of occurrences. */
function rateText(rate: unknown, t: Translate): string {
  const value = numberOrNull(rate);
  return formatNumber(value === null ? null : Math.round(value * 100) / 100, "rate", t.locale);
}

/** Narrows to the speeches that have a slogan; to the first group that has it, since two groups are no one filter. */
function storedSearch(row: Row, sides: readonly Side[]): URLSearchParams | null {
  const having = sides.filter(({ search }, at) => search !== null && Number(row[`value${at + 1}`]) > 0);
  const speeches = having.flatMap(({ search }) => search?.getAll("speech") ?? []);
  if (speeches.length > 0) return new URLSearchParams(speeches.map((id) => ["speech", id]));
  return having[0]?.search ?? null;
}
