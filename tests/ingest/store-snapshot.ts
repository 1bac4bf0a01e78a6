import type { ReadDatabase } from "#lib/db/client.ts";

/**
 * Everything that counting rests on, by text hash and by term, so that two stores with other ids can be
 * compared.
 */
export async function storeSnapshot(db: ReadDatabase): Promise<unknown> {
  const speeches = await db.$queryRaw<Record<string, unknown>[]>`
    select text_hash, file, title, date, year, level, sentence_count, char_count, token_count, match_units, mask_count
    from speech order by text_hash`;
  const texts = await db.$queryRaw<Record<string, unknown>[]>`
    select text_hash, md5(text) as text, md5(match_text) as match_text, md5(receipt::text) as receipt
    from speech_text join speech on id = speech_id order by text_hash`;
  const sentences = await db.$queryRaw<Record<string, unknown>[]>`
    select text_hash, md5(row(paragraphs, kinds, heading_levels, starts, ends, match_starts, match_ends, char_counts)::text) as arrays
    from speech_sentences join speech on id = speech_id order by text_hash`;
  const terms = await db.$queryRaw<Record<string, unknown>[]>`
    select text_hash, md5(string_agg(term.text || ' ' || pair.tf, ',' order by term.text collate "C")) as counts, md5(piece_lengths) as pieces
    from speech_terms join speech on speech.id = speech_id cross join lateral unnest(term_ids, tfs) as pair(id, tf) join term on term.id = pair.id
    group by text_hash, piece_lengths order by text_hash`;
  const themes = await db.$queryRaw<Record<string, unknown>[]>`
    select text_hash, theme_id, sentence_indexes::text as sentences, speech_theme.sentence_count, speech_theme.char_count
    from speech_theme join speech on id = speech_id order by text_hash, theme_id collate "C"`;
  const vocabulary = await db.$queryRaw<Record<string, unknown>[]>`
    select count(*)::int as terms, md5(string_agg(text, ',' order by text collate "C")) as all from term`;
  const state = await db.$queryRaw<Record<string, unknown>[]>`select version from corpus_state order by id`;
  return { speeches, texts, sentences, terms, themes, vocabulary, state };
}
