import type { ReadDatabase } from "#lib/db/client.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";

/** Where the lines of a speech's title stand in its match text: half-open UTF-16 positions, ascending. */
export interface TitleRangesRow {
  speechId: number;
  starts: number[];
  ends: number[];
  /** How many `〇` the title has as it is shown; in the match text `○` for zero is one too. */
  zeros: number;
}

const TITLE = SENTENCE_KINDS.indexOf("title");

/** Grain: speech that shows a title. Order: id. */
export function selectTitleRanges(db: ReadDatabase): Promise<TitleRangesRow[]> {
  return db.$queryRaw<TitleRangesRow[]>`
    select speech_id as "speechId", array_agg(match_start order by match_start) as starts, array_agg(match_end order by match_start) as ends,
      sum(length(shown) - length(replace(shown, '〇', '')))::int as zeros
    from speech_sentences join speech_text using (speech_id)
      cross join lateral unnest(kinds, starts, ends, match_starts, match_ends) as sentence(kind, start, stop, match_start, match_end)
      cross join lateral substr(text, start + 1, stop - start) as shown
    where kind = ${TITLE}
    group by speech_id
    order by speech_id`;
}
