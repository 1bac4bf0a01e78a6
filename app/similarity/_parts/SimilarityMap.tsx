import { ScatterChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";

/** Speeches on a map: near is alike, as far as two dimensions can show it. */
export function SimilarityMap({ result, params, t }: { result: AnalysisResult; params: URLSearchParams; t: Translate }) {
  const words = {
    title: t("similarity.mapTitle"),
    description: t("similarity.mapDescription"),
    empty: t("similarity.empty"),
    locale: t.locale,
  };
  const points = result.rows.map((row) => ({
    key: String(row.speechId),
    label: speechName(row.year, row.title),
    x: Number(row.x),
    y: Number(row.y),
    tip: t("similarity.mapTip", {
      title: String(row.title),
      nearest: String(row.nearestTitle ?? "–"),
      similarity: formatNumber(Number(row.nearestSimilarity ?? 0), "rate", t.locale),
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
