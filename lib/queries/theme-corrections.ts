import type { ReadDatabase } from "#lib/db/client.ts";

/** A person's reading of one sentence, with the sentence as it stands in the corpus. */
export interface ThemeCorrectionRow {
  textHash: string;
  speechId: number;
  title: string;
  /**
   * 0-based number of the sentence; null when the speech is now cut differently there, so that the correction
   * rests.
   */
  sentence: number | null;
  /** The sentence's text; empty when it is not found. */
  text: string;
  themes: string[];
  considered: string[];
  /** Day of the correction, `YYYY-MM-DD`. */
  day: string;
}

/**
 * Grain: corrected sentence of a speech in the corpus. Order: speech, place. Offsets count UTF-16 units,
 * which SQL does not: texts are cut here.
 */
export async function selectThemeCorrections(db: ReadDatabase, textHashes: readonly string[]): Promise<ThemeCorrectionRow[]> {
  const rows = await db.$queryRaw<(ThemeCorrectionRow & { start: number | null; end: number | null })[]>`
    select speech.text_hash as "textHash", id as "speechId", title, place.number - 1 as sentence, speech_text.text, themes, considered,
      to_char(theme_correction.created_at, 'YYYY-MM-DD') as day, starts[place.number] as start, ends[place.number] as "end"
    from theme_correction
      join speech on speech.text_hash = theme_correction.text_hash
      join speech_text on speech_text.speech_id = id
      join speech_sentences on speech_sentences.speech_id = id
      left join lateral (
        select number::int from unnest(match_starts, match_ends) with ordinality as sentence(s, e, number)
        where s = match_start and e = match_end) as place on true
    where theme_correction.text_hash = any(${[...textHashes]}::text[])
    order by id, match_start`;
  return rows.map(({ start, end, ...row }) => ({ ...row, text: start === null || end === null ? "" : row.text.slice(start, end) }));
}
