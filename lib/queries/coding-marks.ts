import type { ReadDatabase } from "#lib/db/client.ts";

/** What persons decided about the sentences of one speech, as a number that changes with it. */
export interface CodingMark {
  speechId: number;
  mark: number;
}

/** Grain: speech some of whose sentences a person decided about. Order: id. */
export function selectCodingMarks(db: ReadDatabase): Promise<CodingMark[]> {
  return db.$queryRaw<CodingMark[]>`
    select id as "speechId", hashtext(string_agg(concat_ws(' ', match_start, match_end, themes, considered), ';' order by match_start)) as mark
    from theme_correction join speech using (text_hash)
    group by id
    order by id`;
}
