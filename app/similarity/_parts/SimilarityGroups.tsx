import type { similarityMap } from "#lib/analyses/compare/similarity-map.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { orderGroups } from "./order-groups.ts";

interface SimilarityGroupsProps {
  path: string;
  search: URLSearchParams;
  order: ResultOf<typeof similarityMap>;
  /** Speeches of which a matrix can still be read. */
  most: number;
  params: URLSearchParams;
  t: Translate;
}

const NAMED = 2;

/** More speeches than a matrix can show: the groups that stand together, each of which opens as a matrix. */
export function SimilarityGroups({ path, search, order, most, params, t }: SimilarityGroupsProps) {
  const groups = orderGroups(order.rows, most).filter((group) => group.length > 1);
  const title = t("similarity.groupsTitle", { count: groups.length });
  return (
    <TableSection
      id="similarity-groups"
      title={title}
      hint={t("similarity.groupsHint", { most })}
      csv={csvAddress("similarity-map", params, t.locale)}
    >
      <ol className="grid gap-x-8 text-sm md:grid-cols-2">
        {groups.map((group) => (
          <li key={group[0]!.speechId} className="border-b border-rule py-2">
            <a href={address(path, withParams(search, { speech: group.map(({ speechId }) => String(speechId)) }))} data-own-filters>
              {t("similarity.group", { count: group.length, years: yearsOf(group) })}
            </a>
            <p className="text-muted">
              {group
                .slice(0, NAMED)
                .map((row) => row.title)
                .join("；")}
            </p>
          </li>
        ))}
      </ol>
    </TableSection>
  );
}

/** `2015–2019`, `2015`, or nothing for undated ones. */
function yearsOf(group: readonly RowOf<typeof similarityMap>[]): string {
  const years = group.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? "" : first === last ? String(first) : `${first}–${last}`;
}
