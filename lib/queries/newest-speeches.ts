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

/** The same of those stored from one moment until before another. Order: stored last first, then id falling. */
export function selectStoredBetween(db: ReadDatabase, from: Date, until: Date): Promise<NewSpeech[]> {
  return db.$queryRaw<NewSpeech[]>`
    select id, title, date, region, char_count as chars, text_hash as "textHash", created_at as "storedAt"
    from speech
    where removed_at is null and is_chosen_version and created_at >= ${from} and created_at < ${until}
    order by created_at desc, id desc`;
}

/** Grain: hour in which a speech was stored that is there yet. Order: last first, at most 2,000. */
export function selectStoredHours(db: ReadDatabase): Promise<{ hour: Date; speeches: number }[]> {
  return db.$queryRaw<{ hour: Date; speeches: number }[]>`
    select date_trunc('hour', created_at) as hour, count(*)::int as speeches
    from speech
    where removed_at is null and is_chosen_version
    group by 1
    order by 1 desc
    limit 2000`;
}
