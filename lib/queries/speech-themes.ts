import type { ReadDatabase } from "#lib/db/client.ts";

/** The sentences of a speech that carry one theme. */
export interface SpeechThemeRow {
  themeId: string;
  /** 0-based sentence numbers, ascending. */
  sentenceIndexes: number[];
  /** Score of each of them, same order. */
  scores: number[];
}

/** Grain: theme of one speech. Order: theme. */
export function selectSpeechThemes(db: ReadDatabase, speechId: number): Promise<SpeechThemeRow[]> {
  return db.$queryRaw<SpeechThemeRow[]>`
    select theme_id as "themeId", sentence_indexes as "sentenceIndexes", scores
    from speech_theme where speech_id = ${speechId} order by theme_id collate "C"`;
}
