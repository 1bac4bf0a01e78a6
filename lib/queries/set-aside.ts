import type { ReadDatabase } from "#lib/db/client.ts";

/** A speech that is stored but feeds no chart. */
export interface SetAsideRow {
  id: number;
  title: string;
  date: string | null;
  file: string;
  charCount: number;
  versionGroup: number | null;
  isRemoved: boolean;
}

/**
 * Grain: speech that a person removed or that gives way to another version of its event. Order: removed
 * first, then id.
 */
export function selectSetAside(db: ReadDatabase): Promise<SetAsideRow[]> {
  return db.$queryRaw<SetAsideRow[]>`
    select id, title, date, file, char_count as "charCount", version_group as "versionGroup", removed_at is not null as "isRemoved"
    from speech where removed_at is not null or not is_chosen_version
    order by removed_at is null, id`;
}

/** Grain: version of one event, removed ones left out. Order: the chosen one first, then id. */
export function selectVersions(
  db: ReadDatabase,
  versionGroup: number,
): Promise<{ id: number; title: string; file: string; charCount: number; isChosenVersion: boolean }[]> {
  return db.$queryRaw<{ id: number; title: string; file: string; charCount: number; isChosenVersion: boolean }[]>`
    select id, title, file, char_count as "charCount", is_chosen_version as "isChosenVersion"
    from speech where version_group = ${versionGroup} and removed_at is null
    order by is_chosen_version desc, id`;
}
