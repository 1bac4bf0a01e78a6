import type { ResultOf } from "#lib/analyses/index.ts";
import { type PanelChangeRow, panelChange } from "#lib/analyses/nation/panel-change.ts";
import { PROVINCE_TILES, type Tile, TileMap } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { PeriodForm } from "../../_ui/filters/PeriodForm.tsx";
import { filtersWith, withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { ChangedPlacesLine } from "./ChangedPlacesLine.tsx";
import { type MappedItem, mappedSentences } from "./mapped-item.ts";
import { provinceLetters, provinceName } from "./province-names.ts";

interface ChangeMapProps {
  path: string;
  item: MappedItem;
  search: URLSearchParams;
  /** Years in which a province speaks, ascending. */
  years: readonly number[];
  t: Translate;
}

/** What rose and what fell between two years or periods, a square a province. */
export function ChangeMap({ path, item, search, years, t }: ChangeMapProps) {
  if (years.length < 2) return <EmptyState title={t("nation.map.none")} why={t("nation.map.change.needTwo")} />;
  const from = search.get("from") ?? `${years.at(-2)}`;
  const to = search.get("to") ?? `${years.at(-1)}`;
  const isOwn = search.get("unit") === "place";
  const asked = { [item.kind]: item.value, from, to, ...(isOwn ? { level: "province" } : { unit: "province" }) };
  const params = withParams(filtersWith(search, asked), { year: [], yearFrom: [], yearTo: [] });
  const words = { phrase: item.label, from, to };
  return (
    <>
      <PeriodForm path={path} search={search} years={years} from={from} to={to} t={t} />
      <Answer analysis={panelChange} params={params} resetHref={path} t={t}>
        {(result) => (
          <ChartFrame
            id="map-change"
            title={t("nation.map.change.title", words)}
            subtitle={t(item.kind === "theme" ? "nation.map.change.themeSubtitle" : "nation.map.change.subtitle")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => (
              <TileMap
                {...shape}
                title={t("nation.map.change.title", words)}
                description={t("nation.map.change.description", words)}
                empty={t("nation.map.none")}
                locale={t.locale}
                panels={[{ key: "change", label: "", tiles: changeTiles(result, item, params, t) }]}
                kind="rate"
                noTextLabel={t("nation.map.change.missing")}
                clearLabel={t("nation.map.change.clear")}
              />
            )}
          >
            <ChangedPlacesLine
              rows={result.rows}
              hrefOf={(region) => mappedSentences(item, withParams(params, { [item.kind]: [], from: [], to: [], unit: [], region }))}
              t={t}
            />
            <p className="mt-1 text-sm text-muted">{t("nation.map.change.hint")}</p>
          </ChartFrame>
        )}
      </Answer>
    </>
  );
}

function changeTiles(result: ResultOf<typeof panelChange>, item: MappedItem, params: URLSearchParams, t: Translate): Tile[] {
  const byCode = new Map(result.rows.filter(({ level }) => level === "province").map((row) => [row.regionCode, row]));
  return Object.keys(PROVINCE_TILES).map((code) => {
    const label = provinceName(code, t);
    const named = { code, label, letters: provinceLetters(code, t) };
    const row = byCode.get(code);
    if (row?.difference == null) return { ...named, value: null, valueText: "", tip: t("nation.map.change.tipMissing", { place: label }) };
    return {
      ...named,
      value: row.difference,
      valueText: signed(row.difference, t),
      isClear: row.direction === "up" || row.direction === "down",
      tip: tipOf(row, label, t),
      href: mappedSentences(item, withParams(params, { [item.kind]: [], from: [], to: [], unit: [], region: code })),
    };
  });
}

function tipOf(row: PanelChangeRow, place: string, t: Translate): string {
  return t("nation.map.change.tip", {
    place,
    before: formatNumber(row.rateReference, "rate", t.locale),
    after: formatNumber(row.rateTarget, "rate", t.locale),
    difference: signed(row.difference ?? 0, t),
    low: signed(row.low ?? 0, t),
    high: signed(row.high ?? 0, t),
    countBefore: row.countReference ?? 0,
    count: row.countTarget ?? 0,
    verdict: verdictOf(row, t),
  });
}

/** Up, down or neither; an interval that leaves 0 out does not suffice where many provinces are tested at once. */
function verdictOf({ direction, low, high }: PanelChangeRow, t: Translate): string {
  const isClear = direction === "up" || direction === "down";
  if (!isClear && ((low ?? 0) > 0 || (high ?? 0) < 0)) return t("drift.verdict.one-of-many");
  return valueLabel("directions", direction ?? "same", t.locale);
}

/** A change with its sign: +1.20, −0.85, 0.00. */
function signed(value: number, t: Translate): string {
  const size = formatNumber(Math.abs(value), "rate", t.locale);
  return value > 0 ? `+${size}` : value < 0 ? `−${size}` : size;
}
