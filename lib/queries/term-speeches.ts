import type { ReadDatabase } from "#lib/db/client.ts";

/** How often a speech has one word. */
export interface TermSpeech {
  term: string;
  speechId: number;
  count: number;
}

/**
 * Grain: word × speech that has it, for exact words; words that no speech has are missing. Order: word in
 * code point order, speech.
 */
export function selectTermSpeeches(db: ReadDatabase, terms: readonly string[]): Promise<TermSpeech[]> {
  return db.$queryRaw<TermSpeech[]>`
    select term.text as term, speech_id as "speechId", tfs[array_position(term_ids, term.id)] as count
    from term join speech_terms on term.id = any(term_ids)
    where term.text = any(${[...terms]}::text[])
    order by term.text collate "C", speech_id`;
}
