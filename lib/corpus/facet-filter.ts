import type { SpeechFacts } from "#lib/queries/speech-facts.ts";

/** A facet's name in parameters and groupings: `facet.batch`. */
export const FACET_PREFIX = "facet.";

/** `batch=2` → name and value; the first `=` parts them, a name has none. Null without a name. */
export function parseFacet(pair: string): { name: string; value: string } | null {
  const at = pair.indexOf("=");
  return at <= 0 ? null : { name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() };
}

/**
 * Whether a speech has one of the wanted values of every facet that is named; a speech without the facet has
 * none.
 */
export function facetTest(pairs: readonly string[]): (speech: Pick<SpeechFacts, "facets">) => boolean {
  const wanted = new Map<string, Set<string>>();
  for (const { name, value } of pairs.flatMap((pair) => parseFacet(pair) ?? []))
    wanted.set(name, (wanted.get(name) ?? new Set<string>()).add(value));
  if (wanted.size === 0) return () => true;
  return ({ facets }) => [...wanted].every(([name, values]) => Object.hasOwn(facets, name) && values.has(facets[name]!));
}
