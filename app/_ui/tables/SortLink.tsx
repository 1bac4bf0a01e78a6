import type { Column } from "#lib/types.ts";
import { address, withParams } from "../links/search.ts";

/** Which column orders a table, and the address that its heads change. */
export interface TableSort {
  key: string;
  isDescending: boolean;
  path: string;
  search: URLSearchParams;
}

/** Head of a column: a link that sorts by it, or turns the order round. Numbers start with the largest. */
export function SortLink({ column, sort }: { column: Column; sort: TableSort }) {
  const isActive = sort.key === column.key;
  const isDescending = isActive ? !sort.isDescending : column.unit !== null && column.unit !== "year";
  const href = address(sort.path, withParams(sort.search, { sort: `${isDescending ? "-" : ""}${column.key}` }));
  return (
    <a href={href} className="no-underline hover:underline">
      {column.label}
      {isActive ? <span aria-hidden="true">{sort.isDescending ? " ↓" : " ↑"}</span> : null}
    </a>
  );
}
