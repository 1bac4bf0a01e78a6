import type { similarityGroups } from "#lib/analyses/compare/similarity-groups.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { HeatmapChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { address, withParams } from "../../_ui/links/search.ts";
import { GroupsLine } from "./SimilarityLines.tsx";

interface SimilarityGroupsProps {
  path: string;
  search: URLSearchParams;
  result: ResultOf<typeof similarityGroups>;
  /** Titles by which the speeches can be told apart. */
  names: ReadonlyMap<number, string>;
  /** Most speeches of a group. */
  most: number;
  params: URLSearchParams;
  t: Translate;
}
type GroupRow = RowOf<typeof similarityGroups>;

/**
 * More speeches than a matrix can name: the groups that stand together, each against each, like beside like. A group
 * and its own square open its matrix; another square compares a typical speech of each.
 */
export function SimilarityGroups({ path, search, result, names, most, params, t }: SimilarityGroupsProps) {
  const groups = result.rows.filter((row) => row.cluster === row.otherCluster);
  const groupAt = new Map(groups.map((group) => [group.cluster, group]));
  const hrefOf = (row: GroupRow) => {
    const [own, other] = [groupAt.get(row.cluster)!, groupAt.get(row.otherCluster)!];
    if (own !== other) return `/compare?speech=${own.typical}&speech=${other.typical}`;
    if (own.groupSpeeches === 1) return `/speeches/${own.typical}`;
    return address(path, withParams(search, { near: [], find: [], speech: own.members.split(" ") }));
  };
  const rows = groups.map((group) => ({
    key: `group-${group.cluster}`,
    label: labelOf(group, names, t),
    href: hrefOf(group),
    cells: result.rows
      .filter((row) => row.cluster === group.cluster)
      .map((row) => {
        if (row.otherCluster > row.cluster) return { column: row.otherCluster, value: row.similarity, tip: "", isSilent: true };
        const tip = `${row.cluster} × ${row.otherCluster} · ${formatNumber(row.similarity, "rate", t.locale)}`;
        return { column: row.otherCluster, value: row.similarity, tip, href: hrefOf(row) };
      }),
  }));
  const words = {
    title: t("similarity.groupsTitle", { count: groups.length }),
    description: t("similarity.groupsDescription"),
    empty: t("similarity.empty"),
    locale: t.locale,
  };
  return (
    <ChartFrame
      id="similarity-groups"
      title={words.title}
      subtitle={t("similarity.groupsHint", { most })}
      result={result}
      columns={["cluster", "otherCluster", "similarity", "groupSpeeches", "firstYear", "lastYear", "typicalTitle"]}
      params={params}
      speeches={groups.reduce((sum, group) => sum + group.groupSpeeches, 0)}
      evidence={t("similarity.open")}
      t={t}
      chart={(shape) => (
        <HeatmapChart {...shape} {...words} rows={rows} columns={groups.map(({ cluster }) => cluster)} kind="rate" isMatrix />
      )}
    >
      <GroupsLine rows={result.rows} t={t} />
    </ChartFrame>
  );
}

/** `3 · 25 speeches · 2015–2019 · a typical title`. */
function labelOf(
  { cluster, groupSpeeches, firstYear, lastYear, typical, typicalTitle }: GroupRow,
  names: ReadonlyMap<number, string>,
  t: Translate,
): string {
  const years = firstYear === null ? [] : [firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`];
  return [cluster, t("similarity.group", { count: groupSpeeches }), ...years, names.get(typical) ?? typicalTitle].join(" · ");
}
