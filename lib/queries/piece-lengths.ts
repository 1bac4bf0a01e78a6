import type { ReadDatabase } from "#lib/db/client.ts";

export interface PieceLengthsRow {
  speechId: number;
  /** Length of every piece of the match text in its low seven bits; the high bit is set on pieces that are no word. They add up to the text. */
  pieceLengths: Uint8Array;
}

/** Grain: speech. Order: id. Where the words of a speech's match text begin and end, as stored at ingest. */
export function selectPieceLengths(db: ReadDatabase, speechIds: readonly number[]): Promise<PieceLengthsRow[]> {
  return db.$queryRaw<PieceLengthsRow[]>`
    select speech_id as "speechId", piece_lengths as "pieceLengths"
    from speech_terms
    where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
}
