import { pick } from "../links/search.ts";

/**
 * What the address says about the lists of a comparison: the stop list for words, own or all occurrences for
 * slogans.
 */
export function listChoices(search: URLSearchParams): Record<string, string> {
  const { stopwords, of } = Object.fromEntries(pick(search, ["stopwords", "of"]));
  return stopwords === "off" ? { of: of === "all" ? "all" : "own", stopwords: "off" } : { of: of === "all" ? "all" : "own" };
}
