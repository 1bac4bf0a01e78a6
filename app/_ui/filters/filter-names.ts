import type { Translate } from "#lib/i18n/index.ts";

/** A filter's name for a reader; a column of the user's own keeps its own. */
export function filterName(name: string, t: Translate): string {
  return name.startsWith("facet.") ? name.slice("facet.".length) : t(`common.filters.${name}`);
}

/** A map, since an address may name a collection like a property that every object has. */
const OWN_COLLECTIONS = new Map([
  ["*", "all"],
  ["main", "main"],
  ["samples", "samples"],
]);

/** A collection's name for a reader; those that Tifa makes itself have one in both languages. */
export function collectionLabel(name: string, t: Translate): string {
  const key = OWN_COLLECTIONS.get(name);
  return key === undefined ? name : t(`common.collections.${key}`);
}
