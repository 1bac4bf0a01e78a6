import type { Database, WriteTransaction } from "#lib/db/client.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { withCorrections } from "./metadata-corrections.ts";
import { storeTerms, type TermIds } from "./store-terms.ts";
import type { PreparedSpeech } from "./types.ts";

export interface StoreOptions {
  isSample: boolean;
}

export type StoreOutcome = { stored: number } | { duplicateOf: number; code: "DUPLICATE" | "DUPLICATE_TEXT" };

/**
 * Stores one speech in one transaction, so that it is there whole or not at all, and raises the corpus version in the same transaction.
 * The same text again is left as it is; a text that a person removed comes back.
 */
export async function storeSpeech(db: Database, speech: PreparedSpeech, terms: TermIds, options: StoreOptions): Promise<StoreOutcome> {
  const learnt = new Map<string, number>();
  const outcome = await db.write.$transaction(
    async (transaction) => {
      const speechId = await insertSpeech(transaction, await withCorrections(transaction, speech), options);
      if (speechId === null) return reviveOrKeep(transaction, speech);
      await insertText(transaction, speechId, speech);
      await insertSentences(transaction, speechId, speech);
      await insertTerms(transaction, speechId, speech, terms, learnt);
      await insertThemes(transaction, speechId, speech);
      await raiseCorpusVersion(transaction);
      return { stored: speechId };
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
  // Only a committed transaction's terms exist for the next speech.
  if ("stored" in outcome) terms.learn(learnt);
  return outcome;
}

async function insertSpeech(transaction: WriteTransaction, speech: PreparedSpeech, options: StoreOptions): Promise<number | null> {
  const { text, metadata } = speech;
  const title = metadata.title ?? speech.file;
  const body = text.sentences.filter((sentence) => sentence.kind !== "title");
  const inserted = await transaction.$queryRaw<{ id: number }[]>`
    insert into speech (text_hash, content_hash, file, title, date, year, level, region, speaker, office, genre, occasion, source_url, is_sample,
      metadata_evidence, flags, paragraph_count, sentence_count, char_count, token_count, match_units, mask_count, quoted_char_count,
      normaliser_version, dictionary_hash, themes_hash)
    values (${text.textHash}, ${speech.contentHash}, ${speech.file}, ${title}, ${metadata.date}, ${speech.year}, ${metadata.level},
      ${metadata.region}, ${metadata.speaker}, ${metadata.office}, ${metadata.genre}, ${metadata.occasion}, ${metadata.sourceUrl},
      ${options.isSample}, ${JSON.stringify(speech.evidence)}::jsonb, ${speech.flags}::text[], ${text.paragraphCount}, ${body.length},
      ${text.charCount}, ${text.tokenCount}, ${text.matchText.length}, ${text.maskCount}, ${text.quotedCharCount},
      ${speech.normaliserVersion}, ${speech.dictionaryHash}, ${speech.themesHash})
    on conflict (text_hash) do nothing
    returning id`;
  return inserted[0]?.id ?? null;
}

async function reviveOrKeep(transaction: WriteTransaction, { text: { textHash }, contentHash }: PreparedSpeech): Promise<StoreOutcome> {
  const revived = await transaction.$queryRaw<{ id: number }[]>`
    update speech set removed_at = null where text_hash = ${textHash} and removed_at is not null returning id`;
  if (revived[0] !== undefined) {
    await raiseCorpusVersion(transaction);
    return { stored: revived[0].id };
  }
  const kept = await transaction.$queryRaw<{ id: number; sameBytes: boolean }[]>`
    select id, content_hash = ${contentHash} as "sameBytes" from speech where text_hash = ${textHash} order by id`;
  if (kept[0] === undefined) throw new RangeError("a speech in conflict must exist");
  return { duplicateOf: kept[0].id, code: kept[0].sameBytes ? "DUPLICATE" : "DUPLICATE_TEXT" };
}

async function insertText(transaction: WriteTransaction, speechId: number, speech: PreparedSpeech): Promise<void> {
  const { text, matchText, receipt } = speech.text;
  await transaction.$executeRaw`
    insert into speech_text (speech_id, text, match_text, receipt, sketch, corrected)
    values (${speechId}, ${text}, ${matchText}, ${JSON.stringify(receipt)}::jsonb, ${[...new Int32Array(speech.sketch)]}::int[], ${speech.corrected})`;
}

async function insertSentences(transaction: WriteTransaction, speechId: number, speech: PreparedSpeech): Promise<void> {
  const { sentences } = speech.text;
  await transaction.$executeRaw`
    insert into speech_sentences (speech_id, paragraphs, kinds, heading_levels, starts, ends, match_starts, match_ends, char_counts)
    values (${speechId}, ${sentences.map((each) => each.paragraph)}::int[], ${sentences.map((each) => SENTENCE_KINDS.indexOf(each.kind))}::int[],
      ${sentences.map((each) => each.headingLevel)}::int[], ${sentences.map((each) => each.start)}::int[],
      ${sentences.map((each) => each.end)}::int[], ${sentences.map((each) => each.matchStart)}::int[],
      ${sentences.map((each) => each.matchEnd)}::int[], ${sentences.map((each) => each.charCount)}::int[])`;
}

async function insertTerms(
  transaction: WriteTransaction,
  speechId: number,
  speech: PreparedSpeech,
  terms: TermIds,
  learnt: Map<string, number>,
): Promise<void> {
  const counted = await storeTerms(transaction, speech.text.terms, terms, learnt);
  await transaction.$executeRaw`
    insert into speech_terms (speech_id, term_ids, tfs, piece_lengths)
    values (${speechId}, ${counted.map(([id]) => id)}::int[], ${counted.map(([, count]) => count)}::int[], ${Buffer.from(speech.text.pieceLengths)})`;
}

async function insertThemes(transaction: WriteTransaction, speechId: number, speech: PreparedSpeech): Promise<void> {
  for (const theme of speech.themes) {
    await transaction.$executeRaw`
      insert into speech_theme (speech_id, theme_id, sentence_indexes, scores, sentence_count, char_count)
      values (${speechId}, ${theme.themeId}, ${theme.sentenceIndexes}::int[], ${theme.scores}::float8[], ${theme.sentenceIndexes.length},
        ${theme.charCount})`;
  }
}
