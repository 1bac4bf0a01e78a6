import type { Database, WriteTransaction } from "#lib/db/client.ts";
import { type MetadataEvidence, type Receipt, SENTENCE_KINDS, type Sentence } from "#lib/types.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { storeTerms, type TermIds } from "./store-terms.ts";
import { withThemeCorrections } from "./theme-corrections.ts";
import type { PreparedSpeech, PreparedTheme } from "./types.ts";

/** A stored speech as far as its text can be prepared from it. */
export interface StoredText {
  id: number;
  file: string;
  textHash: string;
  /** Display text. */
  text: string;
  corrected: boolean;
  receipt: Receipt;
  evidence: MetadataEvidence[];
}

/**
 * Puts a speech prepared anew in the place of what was stored of its text, in one transaction; metadata stay.
 * What persons corrected hangs on the text's hash and on places in it, and goes along.
 *
 * @returns false, and nothing changes, when another speech has this very text
 */
export async function replaceText(db: Database, stored: StoredText, speech: PreparedSpeech, terms: TermIds): Promise<boolean> {
  const learnt = new Map<string, number>();
  const isReplaced = await db.write.$transaction(
    async (transaction) => {
      const { textHash } = speech.text;
      const twins = await transaction.$queryRaw<{ id: number }[]>`
        select id from speech where (text_hash = ${textHash} or id = ${stored.id}) order by id for update`;
      if (twins.some(({ id }) => id !== stored.id)) return false;
      await moveCorrections(transaction, stored, speech);
      const themes = await withThemeCorrections(transaction, speech);
      const { ids, counts } = await storeTerms(transaction, speech.text.terms, terms, learnt);
      await updateSpeech(transaction, stored.id, speech);
      await updateTexts(transaction, stored.id, speech);
      await transaction.speechTerms.update({
        where: { speechId: stored.id },
        data: { termIds: [...ids], tfs: [...counts], pieceLengths: new Uint8Array(speech.text.pieceLengths) },
      });
      await replaceThemes(transaction, stored.id, themes);
      await raiseCorpusVersion(transaction);
      return true;
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
  if (isReplaced) terms.learn(learnt);
  return isReplaced;
}

interface OldSentence {
  start: number;
  end: number;
  matchStart: number;
  matchEnd: number;
}

/** A decision stays with its sentence, found by its place in the display text. */
async function moveCorrections(transaction: WriteTransaction, stored: StoredText, { text }: PreparedSpeech): Promise<void> {
  const old = await transaction.$queryRaw<OldSentence[]>`
    select place.start, place."end", place.match_start as "matchStart", place.match_end as "matchEnd"
    from speech_sentences cross join lateral unnest(starts, ends, match_starts, match_ends) as place(start, "end", match_start, match_end)
    where speech_id = ${stored.id} order by place.start`;
  const decisions = await transaction.themeCorrection.findMany({ where: { textHash: stored.textHash }, orderBy: { matchStart: "asc" } });
  await transaction.themeCorrection.deleteMany({ where: { textHash: stored.textHash } });
  for (const decision of decisions) {
    const before = old.find(({ matchStart, matchEnd }) => matchStart === decision.matchStart && matchEnd === decision.matchEnd);
    const now = before && text.sentences.find(({ start, end }) => start === before.start && end === before.end);
    const place = now === undefined ? {} : { matchStart: now.matchStart, matchEnd: now.matchEnd };
    await transaction.themeCorrection.create({ data: { ...decision, ...place, textHash: text.textHash } });
  }
  await transaction.metadataCorrection.updateMany({ where: { textHash: stored.textHash }, data: { textHash: text.textHash } });
}

async function updateSpeech(transaction: WriteTransaction, id: number, { text, ...speech }: PreparedSpeech): Promise<void> {
  const { normaliserVersion, dictionaryHash, themesHash } = speech;
  await transaction.speech.update({
    where: { id },
    data: {
      textHash: text.textHash,
      paragraphCount: text.paragraphCount,
      sentenceCount: text.sentences.filter(({ kind }) => kind !== "title").length,
      charCount: text.charCount,
      tokenCount: text.tokenCount,
      matchUnits: text.matchText.length,
      maskCount: text.maskCount,
      quotedCharCount: text.quotedCharCount,
      normaliserVersion,
      dictionaryHash,
      themesHash,
    },
  });
}

async function updateTexts(transaction: WriteTransaction, speechId: number, { text, sketch }: PreparedSpeech): Promise<void> {
  const { matchText, receipt, sentences } = text;
  await transaction.speechText.update({
    where: { speechId },
    data: { text: text.text, matchText, receipt: JSON.parse(JSON.stringify(receipt)), sketch: [...Int32Array.from(sketch)] },
  });
  const column = (pick: (sentence: Sentence) => number) => sentences.map(pick);
  await transaction.speechSentences.update({
    where: { speechId },
    data: {
      paragraphs: column(({ paragraph }) => paragraph),
      kinds: column(({ kind }) => SENTENCE_KINDS.indexOf(kind)),
      headingLevels: column(({ headingLevel }) => headingLevel),
      starts: column(({ start }) => start),
      ends: column(({ end }) => end),
      matchStarts: column(({ matchStart }) => matchStart),
      matchEnds: column(({ matchEnd }) => matchEnd),
      charCounts: column(({ charCount }) => charCount),
    },
  });
}

async function replaceThemes(transaction: WriteTransaction, speechId: number, themes: readonly PreparedTheme[]): Promise<void> {
  await transaction.speechTheme.deleteMany({ where: { speechId } });
  await transaction.speechTheme.createMany({
    data: themes.map(({ themeId, sentenceIndexes, scores, charCount, nearIndexes, nearScores }) => ({
      speechId,
      themeId,
      sentenceIndexes,
      scores,
      sentenceCount: sentenceIndexes.length,
      charCount,
      nearIndexes,
      nearScores,
    })),
  });
}
