import type { similarityMap } from "#lib/analyses/compare/similarity-map.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { ScatterChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { MAP_COLOURS, mapGroups } from "./map-groups.ts";
import { MapLine } from "./SimilarityLines.tsx";

interface SimilarityMapProps {
  path: string;
  search: URLSearchParams;
  result: ResultOf<typeof similarityMap>;
  /** Titles by which the speeches can be told apart. */
  names: ReadonlyMap<number, string>;
  params: URLSearchParams;
  t: Translate;
}

/** A phone's points of a large map are smaller than a finger: they take their words from the wide drawing. */
const PHONE = 500;
const MANY = 150;

/** Speeches on a map: near is alike, as far as two dimensions can show it, which its note says. */
export function SimilarityMap({ path, search, result, names, params, t }: SimilarityMapProps) {
  const nameOf = (id: number | null, title: string | null) => names.get(id ?? -1) ?? title ?? "–";
  const colour = MAP_COLOURS.find((one) => one === search.get("colour")) ?? "level";
  const { groups, groupOf } = mapGroups(result.rows, colour, t);
  const words = {
    title: t("similarity.mapTitle"),
    description: t("similarity.mapDescription"),
    empty: t("similarity.empty"),
    locale: t.locale,
  };
  const points = result.rows.map((row) => ({
    key: `${row.speechId}`,
    label: speechName(row.year, nameOf(row.speechId, row.title)),
    x: row.x,
    y: row.y,
    group: groupOf(row).key,
    ink: groupOf(row).ink,
    tip: t("similarity.mapTip", {
      title: speechName(row.year, nameOf(row.speechId, row.title)),
      nearest: nameOf(row.nearest, row.nearestTitle),
      similarity: formatNumber(row.nearestSimilarity ?? 0, "rate", t.locale),
    }),
    href: row.nearest === null ? `/speeches/${row.speechId}` : `/compare?speech=${row.speechId}&speech=${row.nearest}`,
  }));
  return (
    <ChartFrame
      id="similarity-map"
      title={words.title}
      subtitle={t("similarity.mapSubtitle")}
      result={result}
      params={params}
      evidence={t("similarity.compare")}
      t={t}
      chart={(shape) => (
        <ScatterChart
          {...shape}
          {...words}
          xLabel=""
          yLabel=""
          xKind="rate"
          yKind="rate"
          points={shape.width < PHONE && points.length > MANY ? points.map((point) => ({ ...point, tip: "", href: undefined })) : points}
          groups={groups}
        />
      )}
    >
      <MapLine notes={result.notes} t={t} />
      <LinkChoice
        path={path}
        search={search}
        name="colour"
        title={t("similarity.colour")}
        options={MAP_COLOURS.map((value) => ({ value, label: t(`similarity.colours.${value}`) }))}
        fallback="level"
      />
    </ChartFrame>
  );
}
