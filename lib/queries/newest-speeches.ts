import type { ReadDatabase } from "#lib/db/client.ts";

/** A speech as news. */
export interface NewSpeech {
  id: number;
  title: string;
  date: string | null;
  region: string | null;
  chars: number;
  textHash: string;
  /** When it was stored. */
  storedAt: Date;
}

/** Grain: speech, not removed, chosen version. Order: stored last first, then id falling. */
export function selectNewestSpeeches(db: ReadDatabase, most: number): Promise<NewSpeech[]> {
  return db.$queryRaw<NewSpeech[]>`
    select id, title, date, region, char_count as chars, text_hash as "textHash", created_at as "storedAt"
    from speech
    where removed_at is null and is_chosen_version
    order by created_at desc, id desc
    limit ${most}`;
}
