import type { similarity } from "#lib/analyses/compare/similarity.ts";
import type { similarityMap } from "#lib/analyses/compare/similarity-map.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { HeatmapChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { neighboursAddress } from "./neighbours-address.ts";
import { MatrixLine } from "./SimilarityLines.tsx";

interface SimilarityMatrixProps {
  path: string;
  search: URLSearchParams;
  /** `similarity` with every pair. */
  pairs: ResultOf<typeof similarity>;
  /** `similarity-map`: the order. */
  order: ResultOf<typeof similarityMap>;
  /** Titles by which the speeches can be told apart. */
  names: ReadonlyMap<number, string>;
  params: URLSearchParams;
  t: Translate;
}

/**
 * Every speech against every other, like beside like; a square leads to the comparison, a name to the speech's
 * neighbours. Columns carry the numbers of the rows. The upper half mirrors the lower one and is drawn without marks.
 */
export function SimilarityMatrix({ path, search, pairs, order, names, params, t }: SimilarityMatrixProps) {
  const similarityOf = new Map(
    pairs.rows.flatMap((row) => [
      [`${row.speechA} ${row.speechB}`, row.similarity] as const,
      [`${row.speechB} ${row.speechA}`, row.similarity] as const,
    ]),
  );
  const nameOf = ({ speechId, title }: RowOf<typeof similarityMap>) => names.get(speechId) ?? title;
  const rows = order.rows.map((row) => ({
    key: `${row.speechId}`,
    label: `${row.place} ${speechName(row.year, nameOf(row))}`,
    href: neighboursAddress(path, search, row.speechId),
    cells: order.rows
      .filter((other) => other.speechId !== row.speechId)
      .map((other) => {
        const value = similarityOf.get(`${row.speechId} ${other.speechId}`) ?? null;
        if (other.place > row.place) return { column: other.place, value, tip: "", isSilent: true };
        return {
          column: other.place,
          value,
          tip: `${row.place} × ${other.place} · ${formatNumber(value, "rate", t.locale)}`,
          href: `/compare?speech=${row.speechId}&speech=${other.speechId}`,
        };
      }),
  }));
  const words = {
    title: t("similarity.matrixTitle"),
    description: t("similarity.matrixDescription"),
    empty: t("similarity.empty"),
    locale: t.locale,
  };
  return (
    <ChartFrame
      id="similarity-matrix"
      title={words.title}
      subtitle={t("similarity.matrixSubtitle")}
      result={pairs}
      params={params}
      evidence={t("similarity.compare")}
      t={t}
      chart={(shape) => (
        <HeatmapChart {...shape} {...words} rows={rows} columns={order.rows.map(({ place }) => place)} kind="rate" isMatrix />
      )}
    >
      <MatrixLine pairs={pairs.rows} speeches={order.rows.length} t={t} />
    </ChartFrame>
  );
}
