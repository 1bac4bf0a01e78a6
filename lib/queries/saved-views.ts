import type { ReadDatabase } from "#lib/db/client.ts";

/** A named set of filters, as parameters. */
export interface SavedView {
  name: string;
  /** Parameter → its values, facets as `facet` → `name=value`. */
  filters: Record<string, string[]>;
}

/** Grain: view. Order: name, by code point. */
export function selectSavedViews(db: ReadDatabase): Promise<SavedView[]> {
  return db.$queryRaw<SavedView[]>`select name, filters from saved_view order by name collate "C"`;
}
