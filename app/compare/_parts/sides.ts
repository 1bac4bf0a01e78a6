import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { collectionLabel } from "../../_ui/filters/filter-names.ts";
import { isFilterName } from "../../_ui/links/search.ts";

/** One side of a comparison as the page shows it. */
export interface Side {
  /** As rows name it: a speech id, `target`, `reference` or `draft`. */
  key: string;
  label: string;
  /** Narrows the corpus to it; null for a draft, which is not in the corpus. */
  search: URLSearchParams | null;
}

/** The form that holds a draft; downloads about it send the draft along. */
export const DRAFT_FORM = "compare-draft";

/** The form that the downloads of a comparison send along. */
export function formOf(sides: readonly Side[]): string | undefined {
  return sides.some(({ search }) => search === null) ? DRAFT_FORM : undefined;
}

/** The two groups of a comparison, in the order of the page. */
export const GROUP_SIDES = ["target", "reference"] as const;
export type GroupSide = (typeof GROUP_SIDES)[number];

/** A filter of one group as parameters name it, e.g. `targetYearFrom`. */
export function sideName(side: GroupSide, filter: string): string {
  return `${side}${filter.charAt(0).toUpperCase()}${filter.slice(1)}`;
}

/** One group's filters out of an address, without their prefix. */
export function groupSearch(search: URLSearchParams, side: GroupSide): URLSearchParams {
  const own = [...search].flatMap(([name, value]) => {
    const filter = name.startsWith(side) ? name.charAt(side.length).toLowerCase() + name.slice(side.length + 1) : "";
    return isFilterName(filter) ? [[filter, value]] : [];
  });
  return new URLSearchParams(own);
}

/** Filters as one group's parameters. */
export function asGroup(search: URLSearchParams, side: GroupSide): [string, string][] {
  return [...search].map(([name, value]) => [sideName(side, name), value]);
}

/** A group in words, e.g. `2013–2017 · 中央`. */
export function groupLabel(search: URLSearchParams, t: Translate): string {
  const [from, to] = [search.get("yearFrom"), search.get("yearTo")];
  const years = from === null && to === null ? [] : [from === to ? (from ?? "") : `${from ?? ""}–${to ?? ""}`];
  const names = (["level", "genre"] as const).flatMap((name) =>
    search.getAll(name).map((value) => valueLabel(name === "level" ? "levels" : "genres", value, t.locale)),
  );
  const parts = [
    ...years,
    ...search.getAll("year"),
    ...names,
    ...search.getAll("region"),
    ...search.getAll("speaker"),
    ...ownValues(search, t),
  ];
  return parts.length === 0 ? t("compare.wholeCorpus") : parts.join(" · ");
}

/** Collections, columns of the user's own and saved views. */
function ownValues(search: URLSearchParams, t: Translate): string[] {
  const facets = [...search].flatMap(([name, value]) => (name.startsWith("facet.") ? `${name.slice(6)} ${value}` : []));
  return [...search.getAll("collection").map((name) => collectionLabel(name, t)), ...facets, ...search.getAll("view")];
}

/** Speeches of the library as sides, named by year and title. */
export function speechSides(ids: readonly string[], speeches: readonly { id: number; title: string; year: number | null }[]): Side[] {
  const titles = new Map(speeches.map(({ id, title, year }) => [String(id), speechName(year, title)]));
  return ids.map((id) => ({ key: id, label: titles.get(id) ?? id, search: new URLSearchParams({ speech: id }) }));
}
