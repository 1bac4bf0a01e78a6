import type { ReadDatabase } from "#lib/db/client.ts";

/** Word counts of one speech, terms ascending by id. */
export interface SpeechTermsRow {
  speechId: number;
  termIds: number[];
  tfs: number[];
}

/** Grain: speech. Order: id. */
export function selectSpeechTerms(db: ReadDatabase, speechIds: readonly number[]): Promise<SpeechTermsRow[]> {
  return db.$queryRaw<SpeechTermsRow[]>`
    select speech_id as "speechId", term_ids as "termIds", tfs
    from speech_terms where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
}

/** Grain: term of the store. Order: the term itself, since ids follow the order of import. */
export function selectTerms(db: ReadDatabase): Promise<{ id: number; text: string }[]> {
  return db.$queryRaw<{ id: number; text: string }[]>`select id, text from term order by text collate "C"`;
}

/**
 * Grain: speech; the lengths of its match text's pieces, the high bit set on pieces that are no word. Order:
 * id.
 */
export function selectPieceLengths(
  db: ReadDatabase,
  speechIds: readonly number[],
): Promise<{ speechId: number; pieceLengths: Uint8Array }[]> {
  return db.$queryRaw<{ speechId: number; pieceLengths: Uint8Array }[]>`
    select speech_id as "speechId", piece_lengths as "pieceLengths"
    from speech_terms where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
}
