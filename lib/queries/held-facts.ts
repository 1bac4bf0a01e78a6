import type { ReadDatabase } from "#lib/db/client.ts";
import type { SpeechFacts } from "./speech-facts.ts";

/** Grain: speech, not removed, that feeds no chart until a person accepts its text. Order: id. */
export function selectHeldFacts(db: ReadDatabase): Promise<SpeechFacts[]> {
  return db.$queryRaw<SpeechFacts[]>`
    select id, text_hash as "textHash", file, title, date, year, level, region, speaker, office, genre, is_sample as "isSample",
      char_count as "charCount", token_count as "tokenCount", sentence_count as "sentenceCount", paragraph_count as "paragraphCount",
      mask_count as "maskCount", quoted_char_count as "quotedCharCount", match_units as "matchUnits", flags,
      normaliser_version as "normaliserVersion", dictionary_hash as "dictionaryHash", themes_hash as "themesHash"
    from speech
    where removed_at is null and not is_chosen_version and version_group is null
    order by id`;
}
