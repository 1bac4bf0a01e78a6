import type { ReadDatabase } from "#lib/db/client.ts";

/** What every analysis needs to know of a speech to filter, group and divide. One row per speech in the corpus that feeds the charts. */
export interface SpeechFacts {
  id: number;
  textHash: string;
  file: string;
  title: string;
  date: string | null;
  year: number | null;
  level: string | null;
  region: string | null;
  speaker: string | null;
  office: string | null;
  genre: string | null;
  isSample: boolean;
  charCount: number;
  tokenCount: number;
  sentenceCount: number;
  paragraphCount: number;
  maskCount: number;
  quotedCharCount: number;
  matchUnits: number;
  /** Doubts that still stand: a date that a person has set is not uncertain. */
  flags: string[];
  normaliserVersion: string;
  dictionaryHash: string;
  themesHash: string;
}

/** Grain: speech, not removed, chosen version. Order: id. */
export function selectSpeechFacts(db: ReadDatabase): Promise<SpeechFacts[]> {
  return db.$queryRaw<SpeechFacts[]>`
    select id, text_hash as "textHash", file, title, date, year, level, region, speaker, office, genre, is_sample as "isSample",
      char_count as "charCount", token_count as "tokenCount", sentence_count as "sentenceCount", paragraph_count as "paragraphCount",
      mask_count as "maskCount", quoted_char_count as "quotedCharCount", match_units as "matchUnits",
      case when exists (select 1 from metadata_correction c where c.text_hash = speech.text_hash and c.field = 'date')
        then array_remove(flags, 'LOW_CONFIDENCE_DATE') else flags end as flags,
      normaliser_version as "normaliserVersion", dictionary_hash as "dictionaryHash", themes_hash as "themesHash"
    from speech
    where removed_at is null and is_chosen_version
    order by id`;
}
