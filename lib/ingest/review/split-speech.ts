import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { findSpeeches } from "#lib/text/several-speeches.ts";
import { selectCorrectedTexts } from "../corrected-texts.ts";
import { groupVersions } from "../group-versions.ts";
import { Preparer } from "../preparer.ts";
import { removeSpeech } from "../remove-speech.ts";
import { StoreQueue } from "../store-queue.ts";
import type { PreparedSpeech } from "../types.ts";

interface Whole {
  file: string;
  contentHash: string;
  isSample: boolean;
  collection: string;
  text: string;
  corrected: boolean;
}

/**
 * Stores the speeches of a text that holds several, each as a speech of its own, and takes the whole out of
 * the corpus; it can be put back.
 *
 * @returns ids of the parts in text order; a part that was in the corpus already gives the id it has there
 * @throws AppError SPEECH_NOT_FOUND (404), NOT_SEVERAL_SPEECHES, and what preparing a part refuses
 */
export async function splitSpeech(db: Database, speechId: number): Promise<number[]> {
  const whole = await selectWhole(db, speechId);
  const parts = findSpeeches(whole.text).map(({ start, end }) => whole.text.slice(start, end));
  if (parts.length < 2) throw new AppError("NOT_SEVERAL_SPEECHES", "the text holds one speech", { where: String(speechId) });
  const prepared = await prepareParts(whole, parts);
  const ids: number[] = [];
  const stores = new StoreQueue(db, {
    isSample: whole.isSample,
    collection: whole.collection,
    corrected: await selectCorrectedTexts(db.read),
  });
  for (const speech of prepared)
    await stores.store(speech, (outcome) => ids.push("stored" in outcome ? outcome.stored : outcome.duplicateOf));
  await stores.finish();
  await removeSpeech(db, speechId);
  await groupVersions(db);
  return ids;
}

async function selectWhole(db: Database, speechId: number): Promise<Whole> {
  const [whole] = await db.read.$queryRaw<Whole[]>`
    select file, content_hash as "contentHash", is_sample as "isSample", collection, text, corrected
    from speech join speech_text on speech_id = id where id = ${speechId} and removed_at is null order by id`;
  if (whole === undefined)
    throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${speechId}`, { where: String(speechId), status: 404 });
  return whole;
}

/** All parts before any is stored, so that a refusal leaves the corpus as it was. */
async function prepareParts(whole: Whole, parts: readonly string[]): Promise<PreparedSpeech[]> {
  const preparer = new Preparer();
  const prepared: PreparedSpeech[] = [];
  try {
    for (const [index, text] of parts.entries()) {
      const file = `${whole.file}#${index + 1}`;
      for await (const outcome of preparer.prepare({ path: file, file, text, metadataFile: null, correct: whole.corrected })) {
        if ("refusal" in outcome) throw new AppError(outcome.refusal.code, outcome.refusal.message, { where: outcome.refusal.file });
        prepared.push({ ...outcome.speech, contentHash: whole.contentHash });
      }
    }
  } finally {
    preparer.close();
  }
  return prepared;
}
