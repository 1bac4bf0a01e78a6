import type { ReadDatabase } from "#lib/db/client.ts";

/** A speech as one of the versions of an event. */
export interface VersionMember {
  speechId: number;
  title: string;
  date: string | null;
  chars: number;
  /** The group's id; null for a speech that stands alone. */
  group: number | null;
  /** It feeds the charts. */
  chosen: boolean;
  /** Collection that it belongs to. */
  collection: string;
  /** MinHash sketch of its match text. */
  sketch: number[];
}

/** Grain: speech, not removed, chosen or not. Order: date, undated last, then the text's hash. */
export function selectVersionMembers(db: ReadDatabase): Promise<VersionMember[]> {
  return db.$queryRaw<VersionMember[]>`
    select id as "speechId", title, date, char_count as chars, version_group as "group", is_chosen_version as chosen, collection, sketch
    from speech join speech_text on speech_id = id
    where removed_at is null
    order by date collate "C" nulls last, text_hash collate "C"`;
}
