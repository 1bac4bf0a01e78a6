import type { compare } from "#lib/analyses/compare/compare.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import { glossFor, type Translate } from "#lib/i18n/index.ts";
import { csvAddress, phraseEvidence } from "../../_ui/links/evidence.ts";
import { Printed } from "../../_ui/site/Printed.tsx";
import { Download } from "../../_ui/tables/Download.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { SlogansLine } from "./SlogansLine.tsx";
import { type CompareRow, rateIn, valueIn } from "./side-figures.ts";
import { formOf, type Side } from "./sides.ts";

interface CompareSlogansProps {
  result: ResultOf<typeof compare>;
  params: URLSearchParams;
  sides: readonly Side[];
  t: Translate;
}
const SHOWN = 15;

/**
 * Slogans and local coinages that the speeches share, and those of one speech only, with how often each says
 * them.
 */
export function CompareSlogans({ result, params, sides, t }: CompareSlogansProps) {
  const rows = result.rows.filter((row) => row.kind === "slogan");
  const lists = [
    { title: t("compare.sharedSlogans"), rows: rows.filter((row) => row.sharedCount > 1) },
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
      {/* One stop of the Tab key: the finding and all lists. */}
      <div data-roving>
        <SlogansLine rows={result.rows} sides={sides} t={t} />
        <Printed>
          <div className="mt-3 grid gap-6 md:grid-cols-2 lg:grid-cols-3">
            {lists.map((list) => (
              <section key={list.title}>
                <h3 className="text-base">{t("compare.listCount", { title: list.title, count: list.rows.length })}</h3>
                <ul className="mt-1 text-sm">
                  {list.rows.slice(0, SHOWN).map((row) => (
                    <SloganLine key={row.metric} row={row} sides={sides} t={t} />
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
        </Printed>
      </div>
    </TableSection>
  );
}

function onlyIn(rows: readonly CompareRow[], id: string): CompareRow[] {
  const own = rows.filter((row) => row.sharedWith === id);
  return own.sort((a, b) => total(b) - total(a));
}

function total(row: CompareRow): number {
  return [0, 1, 2, 3].reduce((sum, at) => sum + (valueIn(row, at) ?? 0), 0);
}

function SloganLine({ row, sides, t }: { row: CompareRow; sides: readonly Side[]; t: Translate }) {
  const counts = sides.map((_, at) => valueIn(row, at) ?? 0).join(" : ");
  const rates = sides.map((_, at) => rateText(rateIn(row, at), t)).join(" : ");
  const search = storedSearch(row, sides);
  const name = row.metric;
  const gloss = glossFor(row.gloss, t.locale);
  return (
    <li className="flex justify-between gap-2 border-b border-rule py-1">
      <span>
        {search === null ? name : <a href={phraseEvidence(search, name)}>{name}</a>}
        {gloss === "" ? null : <span className="block text-xs text-muted">{gloss}</span>}
      </span>
      <span className="text-right whitespace-nowrap tabular-nums">
        <span title={t("compare.counts")}>{counts}</span> <span className="text-muted">({rates})</span>
      </span>
    </li>
  );
}

/** Two decimals: what is behind them is a handful of occurrences. */
function rateText(value: number | null, t: Translate): string {
  return formatNumber(value === null ? null : Math.round(value * 100) / 100, "rate", t.locale);
}

/**
 * Narrows to the speeches that have a slogan; to the first group that has it, since two groups are no one
 * filter.
 */
function storedSearch(row: CompareRow, sides: readonly Side[]): URLSearchParams | null {
  const having = sides.filter(({ search }, at) => search !== null && (valueIn(row, at) ?? 0) > 0);
  const speeches = having.flatMap(({ search }) => search?.getAll("speech") ?? []);
  if (speeches.length > 0) return new URLSearchParams(speeches.map((id) => ["speech", id]));
  return having[0]?.search ?? null;
}
