import type { ReadDatabase } from "#lib/db/client.ts";

export interface TermCount {
  term: string;
  count: number;
  /** Speeches among those asked for that have the term. */
  speechCount: number;
}

/** Grain: term of the given speeches. Order: count descending, then term in code point order. */
export function selectTermCounts(db: ReadDatabase, speechIds: readonly number[]): Promise<TermCount[]> {
  return db.$queryRaw<TermCount[]>`
    with counted as (
      select pair.id, sum(pair.tf)::int as count, count(*)::int as speech_count
      from speech_terms cross join lateral unnest(term_ids, tfs) as pair(id, tf)
      where speech_id = any(${[...speechIds]}::int[])
      group by pair.id)
    select term.text as term, counted.count, counted.speech_count as "speechCount"
    from counted join term on term.id = counted.id
    order by counted.count desc, term.text collate "C"`;
}
