import type { ReadDatabase } from "#lib/db/client.ts";

export interface ThemeCount {
  speechId: number;
  themeId: string;
  /** Sentences that carry the theme; 0 means coded and none found. */
  sentenceCount: number;
  /** Han characters of these sentences. */
  charCount: number;
}

/** Grain: speech × theme of the given speeches. Order: speech, theme. */
export function selectThemeCounts(db: ReadDatabase, speechIds: readonly number[]): Promise<ThemeCount[]> {
  return db.$queryRaw<ThemeCount[]>`
    select speech_id as "speechId", theme_id as "themeId", sentence_count as "sentenceCount", char_count as "charCount"
    from speech_theme
    where speech_id = any(${[...speechIds]}::int[])
    order by speech_id, theme_id collate "C"`;
}
