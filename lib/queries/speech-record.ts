import type { ReadDatabase } from "#lib/db/client.ts";
import type { Facets, MetadataEvidence } from "#lib/types.ts";

/**
 * All that the store knows of one speech besides its text; removed speeches and versions that feed no chart
 * included.
 */
export interface SpeechRecord {
  id: number;
  textHash: string;
  contentHash: string;
  file: string;
  title: string;
  date: string | null;
  year: number | null;
  level: string | null;
  region: string | null;
  speaker: string | null;
  office: string | null;
  genre: string | null;
  occasion: string | null;
  sourceUrl: string | null;
  collection: string;
  facets: Facets;
  isSample: boolean;
  metadataEvidence: MetadataEvidence[];
  /** Doubts that still stand: a date that a person has set is not uncertain. */
  flags: string[];
  paragraphCount: number;
  sentenceCount: number;
  charCount: number;
  tokenCount: number;
  maskCount: number;
  quotedCharCount: number;
  normaliserVersion: string;
  dictionaryHash: string;
  themesHash: string;
  versionGroup: number | null;
  isChosenVersion: boolean;
  isRemoved: boolean;
}

/** Grain: speech, removed ones included. Null when no speech has this id. */
export async function selectSpeechRecord(db: ReadDatabase, id: number): Promise<SpeechRecord | null> {
  const rows = await db.$queryRaw<SpeechRecord[]>`
    select id, text_hash as "textHash", content_hash as "contentHash", file, title, date, year, level, region, speaker, office, genre, occasion,
      source_url as "sourceUrl", collection, facets, is_sample as "isSample", metadata_evidence as "metadataEvidence", flags, paragraph_count as "paragraphCount",
      sentence_count as "sentenceCount", char_count as "charCount", token_count as "tokenCount", mask_count as "maskCount",
      quoted_char_count as "quotedCharCount", normaliser_version as "normaliserVersion", dictionary_hash as "dictionaryHash",
      themes_hash as "themesHash", version_group as "versionGroup", is_chosen_version as "isChosenVersion", removed_at is not null as "isRemoved"
    from speech where id = ${id} order by id`;
  return rows[0] ?? null;
}
