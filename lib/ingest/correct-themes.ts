import type { Database, WriteTransaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { ThemeCoder } from "#lib/themes/coder.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { recodeSpeeches } from "./recode-speeches.ts";

/** A sentence by its speech and its 0-based number there. */
export interface SentencePlace {
  speechId: number;
  sentence: number;
}

/**
 * Keeps a person's reading of one sentence and counts with it at once. It stays apart from the rules: it
 * hangs on the text's hash and the sentence's place, so it outlives a change of the rules, a removal and an
 * ingest of the same text.
 *
 * @param themes the sentence's themes as the person reads it; every other theme of the coder is thereby
 *   refused to it
 * @throws AppError THEME_UNKNOWN, SPEECH_NOT_FOUND (404), SENTENCE_NOT_FOUND (404)
 */
export async function correctThemes(db: Database, coder: ThemeCoder, place: SentencePlace, themes: readonly string[]): Promise<void> {
  const unknown = themes.find((theme) => !coder.themeIds.includes(theme));
  if (unknown !== undefined)
    throw new AppError("THEME_UNKNOWN", `there is no theme ${unknown}; known: ${coder.themeIds.join(", ")}`, { where: "themes" });
  await changeSentence(db, coder, place, async (transaction, { textHash, matchStart, matchEnd }) => {
    const codes = [...new Set(themes)].sort();
    await transaction.$executeRaw`
      insert into theme_correction (text_hash, match_start, match_end, themes, considered)
      values (${textHash}, ${matchStart}, ${matchEnd}, ${codes}::text[], ${coder.themeIds}::text[])
      on conflict (text_hash, match_start) do update
      set match_end = excluded.match_end, themes = excluded.themes, considered = excluded.considered, created_at = now()`;
  });
}

/**
 * Takes a person's reading of a sentence back; the rules speak for it again. @throws AppError
 * SPEECH_NOT_FOUND, SENTENCE_NOT_FOUND (404)
 */
export function withdrawThemes(db: Database, coder: ThemeCoder, place: SentencePlace): Promise<void> {
  return changeSentence(db, coder, place, async (transaction, { textHash, matchStart }) => {
    await transaction.$executeRaw`delete from theme_correction where text_hash = ${textHash} and match_start = ${matchStart}`;
  });
}

interface StoredSentence {
  textHash: string;
  matchStart: number | null;
  matchEnd: number | null;
  kind: number | null;
}
type FoundSentence = { textHash: string; matchStart: number; matchEnd: number };

async function changeSentence(
  db: Database,
  coder: ThemeCoder,
  place: SentencePlace,
  change: (transaction: WriteTransaction, sentence: FoundSentence) => Promise<void>,
): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    await change(transaction, await findSentence(transaction, place));
    await recodeSpeeches(transaction, [place.speechId], coder);
    await raiseCorpusVersion(transaction);
  });
}

async function findSentence(transaction: WriteTransaction, { speechId, sentence }: SentencePlace): Promise<FoundSentence> {
  const [found] = await transaction.$queryRaw<StoredSentence[]>`
    select text_hash as "textHash", match_starts[${sentence + 1}::int] as "matchStart", match_ends[${sentence + 1}::int] as "matchEnd",
      kinds[${sentence + 1}::int] as kind
    from speech join speech_sentences on speech_id = id
    where id = ${speechId} and removed_at is null
    order by id for update of speech`;
  if (found === undefined)
    throw new AppError("SPEECH_NOT_FOUND", `there is no such speech: ${speechId}`, { where: String(speechId), status: 404 });
  const { textHash, matchStart, matchEnd, kind } = found;
  if (matchStart === null || matchEnd === null || SENTENCE_KINDS[kind ?? -1] === "title")
    throw new AppError("SENTENCE_NOT_FOUND", `speech ${speechId} has no sentence ${sentence}`, { where: "sentence", status: 404 });
  return { textHash, matchStart, matchEnd };
}
