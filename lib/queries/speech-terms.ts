import type { ReadDatabase } from "#lib/db/client.ts";
import { intsOf } from "#lib/db/int-array.ts";

/** Word counts of one speech, terms ascending by id. */
export interface SpeechTermsRow {
  speechId: number;
  termIds: Int32Array;
  tfs: Int32Array;
}

/** Grain: speech. Order: id. */
export async function selectSpeechTerms(db: ReadDatabase, speechIds: readonly number[]): Promise<SpeechTermsRow[]> {
  const rows = await db.$queryRaw<{ speechId: number; termIds: Uint8Array; tfs: Uint8Array }[]>`
    select speech_id as "speechId", array_send(term_ids) as "termIds", array_send(tfs) as tfs
    from speech_terms where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
  return rows.map(({ speechId, termIds, tfs }) => ({ speechId, termIds: intsOf(termIds), tfs: intsOf(tfs) }));
}

/** How many different terms each of some speeches has. Grain: speech. Order: id. */
export function selectTermCardinalities(db: ReadDatabase, speechIds: readonly number[]): Promise<{ speechId: number; terms: number }[]> {
  return db.$queryRaw<{ speechId: number; terms: number }[]>`
    select speech_id as "speechId", cardinality(term_ids) as terms
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
