import type { ReadDatabase } from "#lib/db/client.ts";

/** A speech that is stored, removed or not. */
export interface StoredSpeech {
  id: number;
  isSample: boolean;
}

/** Those of the ids that are stored. Order: id. */
export function selectStoredSpeeches(db: ReadDatabase, ids: readonly number[]): Promise<StoredSpeech[]> {
  return db.$queryRaw<StoredSpeech[]>`
    select id, is_sample as "isSample" from speech where id = any(${[...ids]}::int[]) order by id`;
}
