import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { GROUPS, type GroupBy } from "#lib/types.ts";
import type { CorpusFacets } from "../../_server/run.ts";

type Known = (typeof GROUPS)[number];

/**
 * What charts can be grouped by: the fields wanted, collections where there are several, and the user's own
 * columns.
 */
export function groupOptions(facets: CorpusFacets, t: Translate, without: readonly Known[] = []): { value: GroupBy; label: string }[] {
  const fields = GROUPS.filter((group) => !without.includes(group) && (group !== "collection" || facets.collections.length > 1));
  const own = facets.facets.map(({ name }) => `facet.${name}` as const);
  return [...fields, ...own].map((value) => ({ value, label: valueLabel("groups", value, t.locale) }));
}

/** The grouping that the address asks for, of those that are offered. */
export function groupOf(search: URLSearchParams, options: readonly { value: GroupBy }[], fallback: GroupBy): GroupBy {
  return options.find(({ value }) => value === search.get("by"))?.value ?? fallback;
}
