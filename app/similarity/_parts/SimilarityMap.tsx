import type { similarityMap } from "#lib/analyses/compare/similarity-map.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { ScatterChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";

interface SimilarityMapProps {
  result: ResultOf<typeof similarityMap>;
  /** Titles by which the speeches can be told apart. */
  names: ReadonlyMap<number, string>;
  params: URLSearchParams;
  t: Translate;
}

/** Speeches on a map: near is alike, as far as two dimensions can show it. */
export function SimilarityMap({ result, names, params, t }: SimilarityMapProps) {
  const nameOf = (id: number | null, title: string | null) => names.get(id ?? -1) ?? title ?? "–";
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
    tip: t("similarity.mapTip", {
      title: nameOf(row.speechId, row.title),
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
      t={t}
      chart={(shape) => <ScatterChart {...shape} {...words} xLabel="" yLabel="" xKind="rate" yKind="rate" points={points} />}
    />
  );
}
