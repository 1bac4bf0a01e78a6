import { Prisma, type ReadDatabase } from "#lib/db/client.ts";
import type { Facets } from "#lib/types.ts";

/** A value that a text suggests and that is in no figure. */
export interface Suggestion {
  field: "level" | "region" | "office" | "genre" | "occasion";
  value: string;
  sentence: string | null;
}

/**
 * What every analysis needs to know of a speech to filter, group and divide. One row per speech in the corpus
 * that feeds the charts.
 */
export interface SpeechFacts {
  id: number;
  textHash: string;
  file: string;
  title: string;
  date: string | null;
  year: number | null;
  /** What an undated speech's text suggests, not taken over; null for dated ones and where nothing does. */
  suggestedYear: number | null;
  /** The sentence that suggests it. */
  suggestedFrom: string | null;
  /** What was inferred of a field that has no value, for a person to accept; the date's is above. */
  suggestions: Suggestion[];
  level: string | null;
  region: string | null;
  /** Six digits of GB/T 2260; null when unknown. */
  regionCode: string | null;
  speaker: string | null;
  office: string | null;
  genre: string | null;
  /** Collection that it belongs to. */
  collection: string;
  /** Columns of the user's own. */
  facets: Facets;
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

/**
 * Grain: speech, not removed, chosen version. Order: date, undated last, then the text's hash: what the texts
 * themselves say, so that ties and resampled intervals come out alike whatever the order of import.
 */
export function selectSpeechFacts(db: ReadDatabase): Promise<SpeechFacts[]> {
  return selectFacts(db, false);
}

/** Grain: speech, not removed, that feeds no chart until a person accepts its text. Order: as above. */
export function selectHeldFacts(db: ReadDatabase): Promise<SpeechFacts[]> {
  return selectFacts(db, true);
}

/** A version of an event that feeds no chart, and the one that does. */
export interface VersionFacts extends SpeechFacts {
  /** Id of the version that feeds the charts. */
  chosenId: number;
}

/** Grain: version that is left out for a fuller one, not removed. Order: as above. */
export function selectVersionFacts(db: ReadDatabase): Promise<VersionFacts[]> {
  return db.$queryRaw<VersionFacts[]>`
    ${FACTS}, (select chosen.id from speech as chosen
        where chosen.version_group = speech.version_group and chosen.is_chosen_version and chosen.removed_at is null order by chosen.id limit 1) as "chosenId"
    from speech ${SUGGESTED}
    where removed_at is null and not is_chosen_version and version_group is not null
      and exists (select from speech as chosen
        where chosen.version_group = speech.version_group and chosen.is_chosen_version and chosen.removed_at is null)
    order by date collate "C" nulls last, text_hash collate "C"`;
}

function selectFacts(db: ReadDatabase, held: boolean): Promise<SpeechFacts[]> {
  return db.$queryRaw<SpeechFacts[]>`
    ${FACTS}
    from speech ${SUGGESTED}
    where removed_at is null and case when ${held} then not is_chosen_version and version_group is null else is_chosen_version end
    order by date collate "C" nulls last, text_hash collate "C"`;
}

const FACTS = Prisma.sql`
    select id, text_hash as "textHash", file, title, date, year,
      left(suggestion->>'value', 4)::int as "suggestedYear", suggestion->>'sentence' as "suggestedFrom", coalesce(suggestions, '[]') as suggestions, level, region, region_code as "regionCode", speaker, office, genre,
      collection, facets, is_sample as "isSample",
      char_count as "charCount", token_count as "tokenCount", sentence_count as "sentenceCount", paragraph_count as "paragraphCount",
      mask_count as "maskCount", quoted_char_count as "quotedCharCount", match_units as "matchUnits",
      flags,
      normaliser_version as "normaliserVersion", dictionary_hash as "dictionaryHash", themes_hash as "themesHash"`;
const SUGGESTED = Prisma.sql`left join lateral (
      select item as suggestion from jsonb_array_elements(metadata_evidence) as item
      where date is null and item->>'field' = 'date' and item->>'source' = 'inferred' limit 1) as suggested on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('field', item->'field', 'value', item->'value', 'sentence', item->'sentence')) as suggestions
      from jsonb_array_elements(metadata_evidence) as item
      where item->>'source' = 'inferred'
        and case item->>'field' when 'level' then level is null when 'region' then region is null when 'office' then office is null when 'genre' then genre is null when 'occasion' then occasion is null else false end
    ) as others on true`;
