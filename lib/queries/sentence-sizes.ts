import type { ReadDatabase } from "#lib/db/client.ts";
import { intsOf } from "#lib/db/int-array.ts";

/** What a speech's sentences are, in text order. */
export interface SentenceSizes {
  speechId: number;
  /** 0-based paragraph of each sentence. */
  paragraphs: Int32Array;
  /** Index into SENTENCE_KINDS. */
  kinds: Int32Array;
  /** Half-open positions in the match text. */
  matchStarts: Int32Array;
  matchEnds: Int32Array;
  /** Han characters; 0 for the title. */
  charCounts: Int32Array;
}

type Packed = { [Key in keyof SentenceSizes]: SentenceSizes[Key] extends Int32Array ? Uint8Array : SentenceSizes[Key] };

/** Grain: speech. Order: id. */
export async function selectSentenceSizes(db: ReadDatabase, speechIds: readonly number[]): Promise<SentenceSizes[]> {
  const rows = await db.$queryRaw<Packed[]>`
    select speech_id as "speechId", array_send(paragraphs) as paragraphs, array_send(kinds) as kinds, array_send(match_starts) as "matchStarts",
      array_send(match_ends) as "matchEnds", array_send(char_counts) as "charCounts"
    from speech_sentences
    where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
  return rows.map(({ speechId, paragraphs, kinds, matchStarts, matchEnds, charCounts }) => ({
    speechId,
    paragraphs: intsOf(paragraphs),
    kinds: intsOf(kinds),
    matchStarts: intsOf(matchStarts),
    matchEnds: intsOf(matchEnds),
    charCounts: intsOf(charCounts),
  }));
}
