import type { ReadDatabase } from "#lib/db/client.ts";

/** Grain: speech; where its sentences begin in the match text, ascending. Order: id. */
export function selectSentenceStarts(
  db: ReadDatabase,
  speechIds: readonly number[],
): Promise<{ speechId: number; matchStarts: number[] }[]> {
  return db.$queryRaw<{ speechId: number; matchStarts: number[] }[]>`
    select speech_id as "speechId", match_starts as "matchStarts"
    from speech_sentences where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
}
