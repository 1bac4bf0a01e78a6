import type { PanelRow } from "#lib/analyses/nation/panel-columns.ts";
import { phrasePanel } from "#lib/analyses/nation/phrase-panel.ts";
import { TileMap } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { RankLine } from "../../_ui/findings/RankLine.tsx";
import { filtersWith, withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { ChangeMap } from "./ChangeMap.tsx";
import { Cities } from "./Cities.tsx";
import { type MappedItem, mappedSentences } from "./mapped-item.ts";
import { provinceName } from "./province-names.ts";
import { provincePanels } from "./province-panels.ts";

interface ProvinceMapProps {
  path: string;
  item: MappedItem;
  search: URLSearchParams;
  t: Translate;
}

/** The map of one year, or small ones of every year, and the places of the province that was chosen. */
export function ProvinceMap({ path, item, search, t }: ProvinceMapProps) {
  const isOwn = search.get("unit") === "place";
  const phrase = item.label;
  const asked = { [item.kind]: item.value };
  const params = filtersWith(search, isOwn ? { ...asked, level: "province" } : { ...asked, unit: "province" });
  return (
    <Answer analysis={phrasePanel} params={params} resetHref={path} t={t}>
      {(result) => {
        const provinces = result.rows.filter(({ level }) => level === "province");
        const years = [...new Set(provinces.map(({ year }) => year))].sort((a, b) => a - b);
        if (years.length === 0) return <EmptyState title={t("nation.map.none")} why={t("nation.map.noneWhy")} />;
        const at = search.get("at");
        if (at === "change")
          return (
            <>
              <LinkChoice path={path} search={search} name="at" title={t("nation.map.year")} options={mapViews(years, t)} />
              <ChangeMap path={path} item={item} search={search} years={years} t={t} />
            </>
          );
        const shown = at === "all" ? years : [years.find((year) => `${year}` === at) ?? years.at(-1)!];
        const year = shown.length > 1 ? t("nation.map.everyYear") : `${shown[0]}`;
        const words = {
          title: t("nation.map.mapTitle", { phrase, year }),
          description: t("nation.map.description", { phrase, year }),
          empty: t("nation.map.none"),
          locale: t.locale,
        };
        const options = mapViews(years, t);
        const panels = provincePanels(provinces, shown, path, search, t);
        return (
          <>
            <LinkChoice path={path} search={search} name="at" title={t("nation.map.year")} options={options} fallback={`${years.at(-1)}`} />
            <ChartFrame
              id="map"
              title={words.title}
              subtitle={t(item.kind === "theme" ? "nation.map.themeSubtitle" : "nation.map.subtitle")}
              result={{ ...result, rows: provinces.filter((row) => shown.includes(row.year)) }}
              params={params}
              evidence={t("nation.map.open")}
              t={t}
              chart={(shape) => <TileMap {...shape} {...words} panels={panels} kind="rate" noTextLabel={t("nation.map.noText")} />}
            >
              <RankLine rows={rankedProvinces(provinces, shown, item, params, t)} kind="rate" t={t} />
            </ChartFrame>
            <Cities path={path} item={item} search={search} year={shown.at(-1)!} t={t} />
          </>
        );
      }}
    </Answer>
  );
}

/** The squares of the years shown as things to rank, each with its sentences; of several years each by itself. */
function rankedProvinces(
  provinces: readonly PanelRow[],
  years: readonly number[],
  item: MappedItem,
  params: URLSearchParams,
  t: Translate,
) {
  return provinces
    .filter(({ year }) => years.includes(year))
    .map((row) => {
      const label = provinceName(row.regionCode ?? "", t);
      const own = withParams(params, { [item.kind]: [], unit: [], region: row.regionCode ?? [], year: `${row.year}` });
      return {
        label: years.length > 1 ? `${label} ${row.year}` : label,
        value: row.perTenThousandChars,
        low: row.low,
        high: row.high,
        href: mappedSentences(item, own),
      };
    });
}

/** Every year, all of them, and what changed between two. */
function mapViews(years: readonly number[], t: Translate) {
  return [
    ...years.map((each) => ({ value: `${each}`, label: `${each}` })),
    { value: "all", label: t("nation.map.all") },
    { value: "change", label: t("nation.map.change.name") },
  ];
}
