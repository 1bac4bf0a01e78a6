import type { ReadDatabase } from "#lib/db/client.ts";

/** The text and the sentences of one speech; positions are half-open UTF-16 positions. */
export interface SpeechTextRow {
  speechId: number;
  text: string;
  matchText: string;
  /** True when OCR corrections are part of the match text. */
  corrected: boolean;
  paragraphs: number[];
  kinds: number[];
  headingLevels: number[];
  starts: number[];
  ends: number[];
  matchStarts: number[];
  matchEnds: number[];
  charCounts: number[];
}

/** Grain: speech. Order: id. Speeches that do not exist are missing. */
export function selectSpeechTexts(db: ReadDatabase, speechIds: readonly number[]): Promise<SpeechTextRow[]> {
  return db.$queryRaw<SpeechTextRow[]>`
    select speech_id as "speechId", text, match_text as "matchText", corrected, paragraphs, kinds, heading_levels as "headingLevels", starts, ends,
      match_starts as "matchStarts", match_ends as "matchEnds", char_counts as "charCounts"
    from speech_text join speech_sentences using (speech_id)
    where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
}

/** What patterns of wording are looked for in. Grain: speech. Order: id. */
export function selectPatternTexts(
  db: ReadDatabase,
  speechIds: readonly number[],
): Promise<Pick<SpeechTextRow, "speechId" | "text" | "corrected">[]> {
  return db.$queryRaw<Pick<SpeechTextRow, "speechId" | "text" | "corrected">[]>`
    select speech_id as "speechId", text, corrected from speech_text
    where speech_id = any(${[...speechIds]}::int[]) order by speech_id`;
}
