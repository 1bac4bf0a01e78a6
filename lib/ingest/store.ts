import { type Database, Prisma, type WriteTransaction } from "#lib/db/client.ts";
import { SENTENCE_KINDS, type Sentence } from "#lib/types.ts";
import { arrayLiteral } from "./array-literal.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { withCorrections } from "./metadata-corrections.ts";
import { storeTerms, type TermCounts, type TermIds } from "./store-terms.ts";
import { withThemeCorrections } from "./theme-corrections.ts";
import type { PreparedSpeech } from "./types.ts";

export interface StoreOptions {
  isSample: boolean;
  /** Collection that the speeches go to. */
  collection: string;
  /** Hashes of the texts that persons have decided about, from `selectCorrectedTexts`. */
  corrected: ReadonlySet<string>;
}

export type StoreOutcome = { stored: number } | { duplicateOf: number; code: "DUPLICATE" | "DUPLICATE_TEXT" };

/** A speech on its way into the store. */
export interface Storing {
  /** Resolves when only the commit is left; never, when a statement fails. */
  written: Promise<void>;
  outcome: Promise<StoreOutcome>;
}

/**
 * Stores one speech in one transaction, so that it is there whole or not at all, and raises the corpus
 * version in the same transaction. The same text again is left as it is; a text that a person removed comes
 * back.
 */
export function storeSpeech(db: Database, speech: PreparedSpeech, terms: TermIds, options: StoreOptions): Storing {
  let markWritten = () => {};
  const written = new Promise<void>((resolve) => {
    markWritten = resolve;
  });
  return { written, outcome: store(db, speech, { terms, options, markWritten }) };
}

interface StoreMeans {
  terms: TermIds;
  options: StoreOptions;
  markWritten: () => void;
}

async function store(db: Database, speech: PreparedSpeech, { terms, options, markWritten }: StoreMeans): Promise<StoreOutcome> {
  const learnt = new Map<string, number>();
  const isCorrected = options.corrected.has(speech.text.textHash);
  const outcome = await db.write.$transaction(
    async (transaction) => {
      const speechId = await insertSpeech(transaction, isCorrected ? await withCorrections(transaction, speech) : speech, options);
      if (speechId === null) return reviveOrKeep(transaction, speech, options);
      const themes = isCorrected ? await withThemeCorrections(transaction, speech) : speech.themes;
      await insertCounts(transaction, speechId, { ...speech, themes }, await storeTerms(transaction, speech.text.terms, terms, learnt));
      markWritten();
      return { stored: speechId };
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
  // Only a committed transaction's terms exist for the next speech.
  if ("stored" in outcome) terms.learn(learnt);
  return outcome;
}

/**
 * Metadata, text and sentences in one statement: a round trip through the client costs more than any of the
 * three.
 */
async function insertSpeech(transaction: WriteTransaction, speech: PreparedSpeech, options: StoreOptions): Promise<number | null> {
  const { text, metadata } = speech;
  const body = text.sentences.filter((sentence) => sentence.kind !== "title");
  const inserted = await transaction.$queryRaw<{ id: number }[]>`/* named: store-speech */
    with new as (
      insert into speech (text_hash, content_hash, file, title, date, year, level, region, region_code, speaker, office, genre, occasion, source_url, is_sample,
        collection, facets, metadata_evidence, flags, paragraph_count, sentence_count, char_count, token_count, match_units, mask_count, quoted_char_count,
        normaliser_version, dictionary_hash, themes_hash)
      values (${text.textHash}, ${speech.contentHash}, ${speech.file}, ${metadata.title ?? speech.file}, ${metadata.date}, ${speech.year},
        ${metadata.level}, ${metadata.region}, ${speech.regionCode}, ${metadata.speaker}, ${metadata.office}, ${metadata.genre}, ${metadata.occasion},
        ${metadata.sourceUrl}, ${options.isSample}, ${options.collection}, ${JSON.stringify(speech.facets)}::jsonb,
        ${JSON.stringify(speech.evidence)}::jsonb, ${speech.flags}::text[], ${text.paragraphCount},
        ${body.length}, ${text.charCount}, ${text.tokenCount}, ${text.matchText.length}, ${text.maskCount}, ${text.quotedCharCount},
        ${speech.normaliserVersion}, ${speech.dictionaryHash}, ${speech.themesHash})
      on conflict (text_hash) do nothing
      returning id),
    texts as (${textOf(speech)}),
    sentences as (${sentencesOf(text.sentences)})
    select id from new order by id`;
  return inserted[0]?.id ?? null;
}

function textOf(speech: PreparedSpeech): Prisma.Sql {
  const { text, matchText, receipt } = speech.text;
  const sketch = arrayLiteral(Int32Array.from(speech.sketch)); // PostgreSQL has signed integers only; the bits stay the same.
  return Prisma.sql`
    insert into speech_text (speech_id, text, match_text, receipt, sketch, corrected)
    select id, ${text}, ${matchText}, ${JSON.stringify(receipt)}::jsonb, ${sketch}::int[], ${speech.corrected} from new`;
}

function sentencesOf(sentences: readonly Sentence[]): Prisma.Sql {
  const column = (pick: (sentence: Sentence) => number) => arrayLiteral(sentences.map(pick));
  return Prisma.sql`
    insert into speech_sentences (speech_id, paragraphs, kinds, heading_levels, starts, ends, match_starts, match_ends, char_counts)
    select id, ${column(({ paragraph }) => paragraph)}::int[], ${column(({ kind }) => SENTENCE_KINDS.indexOf(kind))}::int[],
      ${column(({ headingLevel }) => headingLevel)}::int[], ${column(({ start }) => start)}::int[], ${column(({ end }) => end)}::int[],
      ${column(({ matchStart }) => matchStart)}::int[], ${column(({ matchEnd }) => matchEnd)}::int[],
      ${column(({ charCount }) => charCount)}::int[]
    from new`;
}

/**
 * A removed text comes back as it was, but into the collection that it is now sent to, and no longer as a
 * sample when it comes from a person.
 */
async function reviveOrKeep(
  transaction: WriteTransaction,
  { text: { textHash }, contentHash }: PreparedSpeech,
  { collection, isSample }: StoreOptions,
): Promise<StoreOutcome> {
  const revived = await transaction.$queryRaw<{ id: number }[]>`
    update speech set removed_at = null, collection = ${collection}, is_sample = ${isSample} where text_hash = ${textHash} and removed_at is not null returning id`;
  if (revived[0] !== undefined) {
    await raiseCorpusVersion(transaction);
    return { stored: revived[0].id };
  }
  const kept = await transaction.$queryRaw<{ id: number; sameBytes: boolean }[]>`
    select id, content_hash = ${contentHash} as "sameBytes" from speech where text_hash = ${textHash} order by id`;
  if (kept[0] === undefined) throw new RangeError("a speech in conflict must exist");
  return { duplicateOf: kept[0].id, code: kept[0].sameBytes ? "DUPLICATE" : "DUPLICATE_TEXT" };
}

/**
 * Words, themes and the corpus version; last in the transaction, because all ingests share the version's row.
 */
async function insertCounts(transaction: WriteTransaction, speechId: number, speech: PreparedSpeech, terms: TermCounts): Promise<void> {
  const themes = speech.themes.map(
    ({ themeId, sentenceIndexes, scores, charCount, nearIndexes, nearScores }) =>
      Prisma.sql`(${speechId}, ${themeId}, ${arrayLiteral(sentenceIndexes)}::int[], ${arrayLiteral(scores)}::float8[], ${sentenceIndexes.length},
        ${charCount}, ${arrayLiteral(nearIndexes)}::int[], ${arrayLiteral(nearScores)}::float8[])`,
  );
  const insertThemes = () => Prisma.sql`
    insert into speech_theme (speech_id, theme_id, sentence_indexes, scores, sentence_count, char_count, near_indexes, near_scores)
    values ${Prisma.join(themes)}`;
  await transaction.$executeRaw`/* named: store-counts */
    with terms as (
      insert into speech_terms (speech_id, term_ids, tfs, piece_lengths)
      values (${speechId}, ${arrayLiteral(terms.ids)}::int[], ${arrayLiteral(terms.counts)}::int[],
        ${Buffer.from(speech.text.pieceLengths)})),
    themes as (${themes.length === 0 ? Prisma.sql`select` : insertThemes()})
    update corpus_state set version = version + 1 where id = 1`;
}
