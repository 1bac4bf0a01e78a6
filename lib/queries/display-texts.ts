import type { ReadDatabase } from "#lib/db/client.ts";

/** Grain: speech, its display text. Order: id. Speeches that do not exist are missing. */
export function selectDisplayTexts(db: ReadDatabase, speechIds: readonly number[]): Promise<{ speechId: number; text: string }[]> {
  return db.$queryRaw<{ speechId: number; text: string }[]>`
    select speech_id as "speechId", text from speech_text where speech_id = any(${[...speechIds]}::int[]) order by speech_id`;
}
