import type { WriteTransaction } from "#lib/db/client.ts";
import { intsOf } from "#lib/db/int-array.ts";
import type { ThemeCoder } from "#lib/themes/coder.ts";
import type { CodableSentence } from "#lib/themes/types.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";
import { arrayLiteral } from "./array-literal.ts";
import { prepareThemes } from "./prepare-themes.ts";
import { applyThemeDecisions, selectThemeDecisions } from "./theme-corrections.ts";
import type { PreparedTheme } from "./types.ts";

type Columns = "paragraphs" | "kinds" | "headingLevels" | "matchStarts" | "matchEnds" | "charCounts";
export type StoredSpeech = { id: number; textHash: string; matchText: string } & Record<Columns, Uint8Array>;
type CodedSpeech = { id: number; themes: PreparedTheme[] };

/** A stored speech as the rules alone code it. */
interface SpeechByRules {
  id: number;
  textHash: string;
  sentences: CodableSentence[];
  themes: PreparedTheme[];
}

/**
 * Codes stored speeches anew by the rules and by persons' corrections, within a transaction. Codes of themes
 * that no longer exist go. The caller raises the corpus version.
 */
export async function recodeSpeeches(transaction: WriteTransaction, ids: readonly number[], coder: ThemeCoder): Promise<void> {
  await storeCodes(transaction, codeStored(await selectStored(transaction, ids), coder), coder.hash);
}

/** Codes speeches by the rules alone; a text and its sentences never change, so this needs no transaction. */
export function codeStored(speeches: readonly StoredSpeech[], coder: ThemeCoder): SpeechByRules[] {
  return speeches.map(({ id, textHash, matchText, ...packed }) => {
    const sentences = sentencesOf(packed);
    return { id, textHash, sentences, themes: prepareThemes({ matchText, sentences }, coder) };
  });
}

/** Puts persons' corrections on top and stores the result. */
export async function storeCodes(transaction: WriteTransaction, speeches: readonly SpeechByRules[], hash: string): Promise<void> {
  const hashes = speeches.map(({ textHash }) => textHash);
  const decisions = await selectThemeDecisions(transaction, hashes);
  const coded = speeches.map(({ id, textHash, sentences, themes }): CodedSpeech => {
    return { id, themes: applyThemeDecisions(themes, sentences, decisions.get(textHash) ?? []) };
  });
  await replaceCodes(transaction, coded, hash);
}

/** What coding needs of stored speeches. Order: id. */
export function selectStored(db: Pick<WriteTransaction, "$queryRaw">, ids: readonly number[]): Promise<StoredSpeech[]> {
  return db.$queryRaw<StoredSpeech[]>`
    select speech.id, text_hash as "textHash", match_text as "matchText", array_send(paragraphs) as paragraphs, array_send(kinds) as kinds,
      array_send(heading_levels) as "headingLevels", array_send(match_starts) as "matchStarts", array_send(match_ends) as "matchEnds",
      array_send(char_counts) as "charCounts"
    from speech join speech_text on speech_text.speech_id = id join speech_sentences on speech_sentences.speech_id = id
    where id = any(${[...ids]}::int[])
    order by id`;
}

function sentencesOf(speech: Record<Columns, Uint8Array>): CodableSentence[] {
  const [paragraphs, kinds, headingLevels] = [intsOf(speech.paragraphs), intsOf(speech.kinds), intsOf(speech.headingLevels)];
  const [matchStarts, matchEnds, charCounts] = [intsOf(speech.matchStarts), intsOf(speech.matchEnds), intsOf(speech.charCounts)];
  return Array.from(matchStarts, (matchStart, index) => ({
    paragraph: paragraphs[index] ?? 0,
    kind: SENTENCE_KINDS[kinds[index] ?? 0] ?? "sentence",
    headingLevel: headingLevels[index] ?? 0,
    matchStart,
    matchEnd: matchEnds[index] ?? matchStart,
    charCount: charCounts[index] ?? 0,
  }));
}

/**
 * All rows of all speeches in one statement each; arrays of different lengths travel as text, since unnest
 * wants rectangles.
 */
async function replaceCodes(transaction: WriteTransaction, speeches: readonly CodedSpeech[], hash: string): Promise<void> {
  const ids = arrayLiteral(speeches.map(({ id }) => id));
  const rows = speeches.flatMap(({ id, themes }) => themes.map((theme) => ({ id, ...theme })));
  await transaction.$executeRaw`delete from speech_theme where speech_id = any(${ids}::int[])`;
  await transaction.$executeRaw`
    insert into speech_theme (speech_id, theme_id, sentence_indexes, scores, sentence_count, char_count, near_indexes, near_scores)
    select speech_id, theme_id, indexes::int[], scores::float8[], cardinality(indexes::int[]), char_count, near::int[], near_scores::float8[]
    from unnest(${arrayLiteral(rows.map(({ id }) => id))}::int[], ${rows.map(({ themeId }) => themeId)}::text[],
      ${rows.map(({ sentenceIndexes }) => arrayLiteral(sentenceIndexes))}::text[], ${rows.map(({ scores }) => arrayLiteral(scores))}::text[],
      ${arrayLiteral(rows.map(({ charCount }) => charCount))}::int[], ${rows.map(({ nearIndexes }) => arrayLiteral(nearIndexes))}::text[],
      ${rows.map(({ nearScores }) => arrayLiteral(nearScores))}::text[])
      as coded(speech_id, theme_id, indexes, scores, char_count, near, near_scores)`;
  await transaction.$executeRaw`update speech set themes_hash = ${hash} where id = any(${ids}::int[])`;
}
