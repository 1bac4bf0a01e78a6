import type { ReadDatabase } from "#lib/db/client.ts";

/**
 * A sentence that was asked for by positions in it, with the display text around it. Half-open UTF-16
 * positions.
 */
export interface SentenceSlice {
  speechId: number;
  /** 0-based number within the speech. */
  sentence: number;
  start: number;
  end: number;
  matchStart: number;
  matchEnd: number;
  /** True when OCR corrections are part of the match text. */
  corrected: boolean;
  /** Display text from `sliceStart`; see below for when this is not so. */
  slice: string;
  sliceStart: number;
}

/**
 * Grain: sentence that holds one of the positions (of match texts). Order: speech, sentence. A page of hits
 * needs fifty sentences of as many speeches: the store finds them by halving and cuts them out, which is ten
 * times faster than sending the texts. It cuts by code points where `sliceStart` counts UTF-16 units: after a
 * character beyond the BMP the slice begins too late, so a caller compares the sentence with its match text
 * before using it.
 *
 * @param windowUnits display text on each side of the sentence
 */
export function selectSentenceSlices(
  db: ReadDatabase,
  speechIds: readonly number[],
  positions: readonly number[],
  windowUnits: number,
): Promise<SentenceSlice[]> {
  const ids = [...new Set(speechIds)];
  // Concatenating nothing unpacks an array or text once, instead of once for every element that is looked at.
  return db.$queryRaw<SentenceSlice[]>`
    with sentences as materialized (
      select speech_id, starts || '{}'::int[] as starts, ends || '{}'::int[] as ends, match_starts || '{}'::int[] as match_starts,
        match_ends || '{}'::int[] as match_ends
      from speech_sentences where speech_id = any(${ids}::int[])),
    texts as materialized (
      select speech_id, text || '' as text, corrected from speech_text where speech_id = any(${ids}::int[])),
    places as (
      select distinct asked.speech_id, width_bucket(asked.position, match_starts) as number
      from unnest(${[...speechIds]}::int[], ${[...positions]}::int[]) as asked(speech_id, position) join sentences using (speech_id)),
    found as (
      select speech_id, number, starts[number] as start, ends[number] as "end", match_starts[number] as match_start, match_ends[number] as match_end
      from places join sentences using (speech_id) where number > 0)
    select speech_id as "speechId", number - 1 as sentence, start, "end", match_start as "matchStart", match_end as "matchEnd", corrected,
      greatest(0, start - ${windowUnits}::int) as "sliceStart",
      substring(text from greatest(0, start - ${windowUnits}::int) + 1 for "end" + ${windowUnits}::int - greatest(0, start - ${windowUnits}::int)) as slice
    from found join texts using (speech_id)
    order by speech_id, sentence`;
}
