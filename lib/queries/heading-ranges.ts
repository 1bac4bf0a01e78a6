import type { ReadDatabase } from "#lib/db/client.ts";
import { SENTENCE_KINDS, type SentenceKind } from "#lib/types.ts";

/** Where a speech's title and headings stand in its match text: half-open UTF-16 positions, ascending. */
export interface HeadingRangesRow {
  speechId: number;
  starts: number[];
  ends: number[];
  /** Han characters of these headings; titles count 0, being no part of the body. */
  charCount: number;
}

const LEFT_OUT = (["heading", "title"] satisfies SentenceKind[]).map((kind) => SENTENCE_KINDS.indexOf(kind));

/** Grain: speech that has a title or heading. Order: id. */
export function selectHeadingRanges(db: ReadDatabase): Promise<HeadingRangesRow[]> {
  return db.$queryRaw<HeadingRangesRow[]>`
    select speech_id as "speechId", array_agg(match_start order by match_start) as starts, array_agg(match_end order by match_start) as ends,
      sum(char_count)::int as "charCount"
    from speech_sentences
      cross join lateral unnest(kinds, match_starts, match_ends, char_counts) as sentence(kind, match_start, match_end, char_count)
    where kind = any(${LEFT_OUT}::int[])
    group by speech_id
    order by speech_id`;
}
