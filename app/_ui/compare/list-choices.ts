import { phraseRules, pick } from "../links/search.ts";

/**
 * What the address says about the lists of a comparison: the stop list for words, own or all occurrences for
 * slogans, titles in or out, letters folded or not.
 */
export function listChoices(search: URLSearchParams): { of: string } & Record<string, string> {
  const rules = Object.entries(phraseRules(search)).flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]]));
  const { stopwords, of } = Object.fromEntries(pick(search, ["stopwords", "of"]));
  const shared = { ...(Object.fromEntries(rules) as Record<string, string>), of: of === "all" ? "all" : "own" };
  return stopwords === "off" ? { ...shared, stopwords: "off" } : shared;
}
