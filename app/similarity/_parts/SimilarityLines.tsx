import type { similarity } from "#lib/analyses/compare/similarity.ts";
import type { similarityGroups } from "#lib/analyses/compare/similarity-groups.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { formatRate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Note } from "#lib/types.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { matrixFinding } from "./matrix-finding.ts";

type Pairs = readonly RowOf<typeof similarity>[];

/** How alike the pairs are on the whole; whole texts are compared, so there is nothing to test. */
export function MatrixLine({ pairs, speeches, t }: { pairs: Pairs; speeches: number; t: Translate }) {
  const found = matrixFinding(pairs);
  if (found === null) return null;
  const [median, lowest, highest] = [found.median, found.lowest, found.highest].map((value) => formatRate(value, t.locale));
  const words = { speeches, pairs: found.pairs, median: median ?? "", lowest: lowest ?? "", highest: highest ?? "" };
  return (
    <Finding kind="similarity-matrix" t={t}>
      {`${t("findings.matrix", words)}${t("findings.whole")}`}
    </Finding>
  );
}

/** The largest group, and how alike its speeches are. */
export function GroupsLine({ rows, t }: { rows: ResultOf<typeof similarityGroups>["rows"]; t: Translate }) {
  const groups = rows.filter((row) => row.cluster === row.otherCluster);
  const [head] = groups;
  if (head === undefined) return null;
  const largest = groups.reduce((best, row) => (row.groupSpeeches > best.groupSpeeches ? row : best), head);
  const { groupSpeeches, firstYear, lastYear, similarity } = largest;
  const words = {
    speeches: groups.reduce((sum, group) => sum + group.groupSpeeches, 0),
    groups: groups.length,
    largest: groupSpeeches,
    years: firstYear === lastYear ? `${firstYear ?? "–"}` : `${firstYear}–${lastYear}`,
    similarity: similarity === null ? "–" : formatRate(similarity, t.locale),
  };
  return (
    <Finding kind="similarity-groups" t={t}>
      {`${t("findings.groups", words)}${t("findings.whole")}`}
    </Finding>
  );
}

/** The speech nearest to one, and the next; the rows come most similar first. */
export function NeighbourLine({ rows: [first, next], t }: { rows: Pairs; t: Translate }) {
  if (first === undefined) return null;
  const words = { title: first.titleB, similarity: formatRate(first.similarity, t.locale), shared: first.sharedCount };
  const then =
    next === undefined ? "" : t("findings.nearest.next", { title: next.titleB, similarity: formatRate(next.similarity, t.locale) });
  return (
    <Finding kind="nearest" href={`/compare?speech=${first.speechA}&speech=${first.speechB}`} evidence={t("findings.sideBySide")} t={t}>
      {`${t("findings.nearest.first", words)}${then}${t("findings.stop")}${t("findings.whole")}`}
    </Finding>
  );
}

/** How far the map can be trusted; nothing where it says nothing of that. */
export function MapLine({ notes, t }: { notes: readonly Note[]; t: Translate }) {
  const values = notes.find(({ code }) => code === "MAP_SHOWN")?.values;
  if (values === undefined) return null;
  const stress = Number(values.stress);
  // Kruskal's own words for his measure: .05 good, .10 fair, .20 poor.
  const quality = stress <= 0.05 ? "good" : stress <= 0.1 ? "fair" : "poor";
  return (
    <Finding kind="similarity-map" t={t}>
      {t(`findings.map.${quality}`, { share: Number(values.share), stress: formatRate(stress, t.locale) })}
    </Finding>
  );
}
