import type { ReadDatabase } from "#lib/db/client.ts";

/**
 * Grain: speech whose text hash begins with a prefix of hexadecimal digits; at most two, so that an ambiguous
 * prefix is seen. Order: those in the corpus first, then id.
 */
export function selectSpeechesByHash(db: ReadDatabase, prefix: string): Promise<{ id: number; textHash: string }[]> {
  return db.$queryRaw<{ id: number; textHash: string }[]>`
    select id, text_hash as "textHash" from speech where starts_with(text_hash, ${prefix}) order by removed_at is not null, id limit 2`;
}
