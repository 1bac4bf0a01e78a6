import { isFilterName } from "./search.ts";

/** Pages on which `speech` names what is shown there and not a filter. */
const OWN_SPEECH = ["/compare", "/slogans/watch"];
/** Addresses that are no views of the corpus. */
const NO_VIEW = /^\/(?:api|t|_next)(?:\/|$)|^\/icon\.svg/;

/** The filters that hold on a page, from its address. */
export function filtersOfPage(path: string, search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => isFilterName(name) && !(name === "speech" && OWN_SPEECH.includes(path))));
}

/**
 * The address of another view with the filters of the present one. An address that has a filter of its own
 * keeps what it says, and one that leads elsewhere stays as it is.
 */
export function carryFilters(href: string, path: string, search: URLSearchParams): string {
  if (!href.startsWith("/") || href.startsWith("//") || NO_VIEW.test(href)) return href;
  const [, target = "", query = "", hash = ""] = /^([^?#]*)\??([^#]*)(.*)$/.exec(href) ?? [];
  const given = new URLSearchParams(query);
  if (filtersOfPage(target, given).size > 0) return href;
  const carried = filtersOfPage(path, search);
  if (OWN_SPEECH.includes(target)) carried.delete("speech");
  if (carried.size === 0) return href;
  return `${target}?${new URLSearchParams([...given, ...carried])}${hash}`;
}

/** Pages that show one text, or none: a view changes nothing there. */
const NO_CORPUS = /^\/(?:speeches\/\d+|import|methods|login|api-guide)(?:\/|$)/;

/**
 * The present page in a saved view, with everything else that its address says; the address given (the
 * overview in that view) where a page shows no corpus.
 *
 * @param href an address with `view`
 */
export function viewHere(href: string, path: string, search: URLSearchParams): string {
  const view = new URLSearchParams(href.slice(href.indexOf("?") + 1)).get("view") ?? "";
  if (NO_VIEW.test(path) || NO_CORPUS.test(path)) return href;
  const filters = filtersOfPage(path, search);
  return `${path}?${new URLSearchParams([...[...search].filter(([name]) => !filters.has(name)), ["view", view]])}`;
}
