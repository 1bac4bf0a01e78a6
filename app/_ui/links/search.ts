import { COLOR_THEMES } from "#lib/i18n/preferences.ts";

/** What Next hands a page. */
export type PageSearch = Promise<Record<string, string | string[] | undefined>>;

/** Parameters that narrow the corpus; every page and analysis takes them. */
export const FILTER_NAMES = [
  ...(["year", "yearFrom", "yearTo", "level", "region", "regionWithin", "speaker", "genre", "speech", "collection", "view"] as const),
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/**
 * True for a parameter that narrows the corpus: those above, and `facet.NAME` for a column of the user's own.
 */
export function isFilterName(name: string): boolean {
  return FILTER_NAMES.some((known) => known === name) || name.startsWith("facet.");
}

/** What of an address narrows the corpus. */
export function filtersOf(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => isFilterName(name)));
}

/** The state that the address holds, without empty values (GET forms send them), language and colours. */
export async function readSearch(search: PageSearch): Promise<URLSearchParams> {
  const state = new URLSearchParams();
  for (const [name, given] of Object.entries(await search)) {
    const values = (Array.isArray(given) ? given : [given ?? ""]).map((value) => value.trim());
    for (const value of values) if (value !== "" && !isPreference(name, value)) state.append(name, value);
  }
  return state;
}

/** Whether a parameter is the reader's language or colours, which are no part of a view. */
export function isPreference(name: string, value: string): boolean {
  return name === "lang" || (name === "theme" && COLOR_THEMES.some((theme) => theme === value));
}

/** Some of the parameters, in their order. */
export function pick(search: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => names.includes(name)));
}

/** The filters of the address with more parameters after them. */
export function filtersWith(search: URLSearchParams, more: Record<string, string | number | readonly string[]> = {}): URLSearchParams {
  return withParams(filtersOf(search), more);
}

/** A copy in which each named parameter has exactly the given values; an empty list removes it. */
export function withParams(search: URLSearchParams, change: Record<string, string | number | readonly string[]>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    for (const one of typeof value === "object" ? value : [String(value)]) next.append(name, one);
  }
  return next;
}

/** An address narrowed to one period, `2020` or `2018-2020`. */
export function periodSearch(search: URLSearchParams, period: string): URLSearchParams {
  const [first = "", last = first] = period.split("-");
  return withParams(search, { year: [], yearFrom: first, yearTo: last });
}

/** A copy without one value of one parameter. */
export function withoutValue(search: URLSearchParams, name: string, value: string): URLSearchParams {
  return new URLSearchParams([...search].filter(([key, one]) => key !== name || one !== value));
}

/** How an address wants phrases counted: what of it goes along to every question about them. */
export function phraseRules(search: URLSearchParams): Record<string, string[]> {
  return { case: search.getAll("case").slice(0, 1), ...titleRule(search) };
}

/** Whether titles are left out; on the page of speeches the same name is what is looked for in titles. */
export function titleRule(search: URLSearchParams): Record<string, string[]> {
  return { title: search.get("title") === "out" ? ["out"] : [] };
}

/** Path and parameters as an address. */
export function address(path: string, search: URLSearchParams): string {
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}
