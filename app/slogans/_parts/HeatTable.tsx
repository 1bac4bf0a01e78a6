import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { sloganHeat } from "#lib/analyses/slogans/slogan-heat.ts";
import { formatInterval, formatNumber } from "#lib/format/index.ts";
import { glossed, type Translate, valueLabel } from "#lib/i18n/index.ts";
import { HEAT_TIERS } from "#lib/stats/index.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { HeatLine } from "../../_ui/findings/HeatLine.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { sentencesAddress, sloganAddress } from "../../_ui/links/slogan-links.ts";
import { Printed } from "../../_ui/site/Printed.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { heatGrid, TIER_COLOURS, TIER_SIGNS } from "./heat-cells.ts";

const FEW = 40;
const MANY = 1000;

/** Styles of every cell are said once here: a grid of hundreds of rows is large enough. */
const GRID =
  "border-separate border-spacing-0 text-xs [&_td]:border-b [&_td]:border-rule/40 [&_td]:p-0 [&_td]:text-center [&_td>a]:block [&_td>a]:min-w-6 [&_td>a]:leading-6 [&_td>a]:no-underline";

const BOX = "newest-first relative max-h-[85vh] overflow-auto pr-2 print:max-h-none";

interface HeatTableProps {
  path: string;
  search: URLSearchParams;
  result: ResultOf<typeof sloganHeat>;
  params: URLSearchParams;
  /** All slogans that occur, in the chosen order. */
  slogans: readonly string[];
  t: Translate;
}

/**
 * Slogans by years, a sign and a colour for each tier; heads stay in view, so hundreds of rows can be read.
 */
export function HeatTable({ path, search, result, params, slogans, t }: HeatTableProps) {
  const { years, bySlogan } = heatGrid(result);
  const all = slogans.filter((slogan) => bySlogan.has(slogan));
  const shown = all.slice(0, search.get("rows") === "all" ? MANY : FEW);
  if (years.length === 0) return <TableNote title={t("slogans.heat.title")} text={t("charts.emptyYears")} />;
  return (
    <TableSection id="heat" title={t("slogans.heat.title")} hint={t("slogans.heat.hint")} csv={csvAddress("slogan-heat", params, t.locale)}>
      <HeatLine rows={result.rows} search={search} t={t} />
      {result.rows.some(({ tier }) => tier !== null) ? <TierKey t={t} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={BOX} data-tips tabIndex={0} aria-label={t("slogans.heat.title")}>
        <Printed>
          <table className={GRID}>
            <caption className="sr-only">{t("slogans.heat.title")}</caption>
            <thead>
              <tr>
                <th scope="col" className="sticky top-0 left-0 z-20 bg-sheet px-1 py-1 text-left font-semibold">
                  {t("columns.slogan")}
                </th>
                {years.map((year, at) => (
                  <th key={year} scope="col" className="sticky top-0 z-10 bg-sheet px-0.5 py-1 font-normal text-muted">
                    <abbr title={String(year)} className="no-underline">
                      {at === 0 || year % 10 === 0 ? year : String(year).slice(2)}
                    </abbr>
                  </th>
                ))}
                <th scope="col" className="sticky top-0 z-10 bg-sheet px-2 py-1 font-normal text-muted">
                  {t("slogans.heat.compare")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((slogan) => (
                <HeatRow
                  key={slogan}
                  slogan={slogan}
                  gloss={[...bySlogan.get(slogan)!.values()][0]?.gloss}
                  cells={bySlogan.get(slogan)!}
                  years={years}
                  path={path}
                  search={search}
                  t={t}
                />
              ))}
            </tbody>
          </table>
        </Printed>
      </section>
      {shown.length < all.length ? (
        <p className="no-print mt-2 text-sm">
          <a href={address(path, withParams(search, { rows: "all" }))}>{t("slogans.heat.all", { count: all.length })}</a>
        </p>
      ) : null}
      <ChartNotes result={result} t={t} />
    </TableSection>
  );
}

interface HeatRowProps {
  slogan: string;
  gloss: string | undefined;
  cells: ReadonlyMap<number, RowOf<typeof sloganHeat>>;
  years: readonly number[];
  path: string;
  search: URLSearchParams;
  t: Translate;
}

function HeatRow({ slogan, gloss, cells, years, path, search, t }: HeatRowProps) {
  const chosen = [...new Set([...search.getAll("slogan"), slogan])].slice(-6);
  return (
    <tr className="hover:bg-wash">
      <th
        scope="row"
        className="sticky left-0 z-10 max-w-28 truncate bg-sheet px-1 text-left font-normal sm:max-w-56"
        title={glossed(slogan, gloss, t.locale)}
      >
        <a href={sloganAddress(search, slogan)} className="no-underline hover:underline">
          {slogan}
        </a>
      </th>
      {years.map((year) => (
        <HeatCell key={year} slogan={slogan} row={cells.get(year)} search={search} t={t} />
      ))}
      <td>
        <a href={`${address(path, withParams(search, { slogan: chosen }))}#slogan-lines`} aria-label={t("slogans.heat.add", { slogan })}>
          ＋
        </a>
      </td>
    </tr>
  );
}

function HeatCell({
  slogan,
  row,
  search,
  t,
}: {
  slogan: string;
  row: RowOf<typeof sloganHeat> | undefined;
  search: URLSearchParams;
  t: Translate;
}) {
  if (row === undefined || row.share === null) return <td>–</td>;
  if (row.count === 0) return <td />;
  const { tier, year } = row;
  return (
    <td className={tier ? TIER_COLOURS[tier] : undefined}>
      <a href={sentencesAddress(search, slogan, { year })} title={tipOf(row, t)} tabIndex={-1}>
        {tier ? TIER_SIGNS[tier] : "·"}
      </a>
    </td>
  );
}

function tipOf(row: RowOf<typeof sloganHeat>, t: Translate): string {
  return t("slogans.heat.tip", {
    year: `${row.year}`,
    count: row.count,
    with: row.unitsWith,
    units: row.units,
    unit: valueLabel("units", row.unit, t.locale),
    share: formatNumber(row.share, "share", t.locale),
    interval: formatInterval(row.low, row.high, "share", t.locale),
  });
}

function TierKey({ t }: { t: Translate }) {
  return (
    <ul className="mt-3 mb-2 flex flex-wrap gap-x-3 gap-y-1 text-xs" aria-label={t("slogans.heat.key")}>
      {[...HEAT_TIERS].reverse().map((tier) => (
        <li key={tier} className="flex items-center gap-1">
          <span aria-hidden="true" className={`inline-block w-6 text-center ${TIER_COLOURS[tier]}`}>
            {TIER_SIGNS[tier]}
          </span>
          {t.locale === "en" ? valueLabel("heat", tier, t.locale).split(" ")[0] : null}
        </li>
      ))}
    </ul>
  );
}

function TableNote({ title, text }: { title: string; text: string }) {
  return (
    <section className="mt-8 border-t-2 border-ink bg-sheet px-4 py-3 sm:px-6">
      <h2 className="text-lg">{title}</h2>
      <p className="text-sm text-muted">{text}</p>
    </section>
  );
}
