import type { ReadDatabase } from "#lib/db/client.ts";

/** The sentence that a position of a speech's match text lies in; half-open UTF-16 positions in both texts. */
export interface SentenceAnchor {
  speechId: number;
  position: number;
  /** 0-based number of the last sentence that begins at or before the position; -1 before the first. */
  sentence: number;
  start: number;
  end: number;
  matchStart: number;
  matchEnd: number;
  /** True when OCR corrections are part of the match text. */
  corrected: boolean;
}

/**
 * Grain: position asked for. Order: as asked. A page of hits needs fifty sentences of as many speeches: the store finds them by halving instead of
 * sending all their sentences. `position` may lie behind `matchEnd` (between sentences).
 */
export function selectSentenceAnchors(
  db: ReadDatabase,
  speechIds: readonly number[],
  positions: readonly number[],
): Promise<SentenceAnchor[]> {
  return db.$queryRaw<SentenceAnchor[]>`
    select asked.speech_id as "speechId", asked.position, place.number - 1 as sentence, coalesce(starts[place.number], 0) as start,
      coalesce(ends[place.number], 0) as "end", coalesce(match_starts[place.number], 0) as "matchStart",
      coalesce(match_ends[place.number], 0) as "matchEnd", corrected
    from unnest(${[...speechIds]}::int[], ${[...positions]}::int[]) with ordinality as asked(speech_id, position, turn)
    join speech_sentences using (speech_id)
    join speech_text using (speech_id)
    cross join lateral (select width_bucket(asked.position, match_starts) as number) as place
    order by asked.turn`;
}
