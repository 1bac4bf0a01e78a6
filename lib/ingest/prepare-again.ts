import type { Database } from "#lib/db/client.ts";
import { normaliserVersion } from "#lib/text/normaliser-version.ts";
import { dictionaryHash, findDictionaries } from "#lib/text/segment/segment-dictionaries.ts";
import type { Receipt } from "#lib/types.ts";
import { groupVersions } from "./group-versions.ts";
import { Preparer } from "./preparer.ts";
import { replaceText, type StoredText } from "./replace-text.ts";
import { TermIds } from "./store-terms.ts";
import type { PreparedSpeech } from "./types.ts";

export interface PrepareAgainOptions {
  /** Prepare everything, also what these very rules and this dictionary prepared. */
  all?: boolean;
  onProgress?: (progress: { speechesDone: number; speechesTotal: number }) => void;
  /** Stops after the speech under way; the rest is found again by the next run. */
  signal?: AbortSignal;
}

/** What a run came to. */
export interface PreparedAgain {
  prepared: number;
  /**
   * Speeches left as they are, with the reason: their text cannot be prepared, or became equal to another
   * speech's (DUPLICATE_TEXT).
   */
  kept: { speechId: number; file: string; code: string }[];
}

/**
 * Prepares stored speeches anew that other rules, corrections or another dictionary prepared: what is
 * counted, sentences, words, themes and fingerprints, each speech in one transaction. The store keeps display
 * texts and not the files, so what an earlier cleaning took away does not come back and metadata stay as they
 * are; for those, remove a speech and import its file again. What persons corrected goes along.
 */
export async function prepareAgain(db: Database, options: PrepareAgainOptions = {}): Promise<PreparedAgain> {
  const ids = await selectStale(db, options.all ?? false);
  const result: PreparedAgain = { prepared: 0, kept: [] };
  const preparer = new Preparer();
  const terms = new TermIds();
  try {
    for (const [done, id] of ids.entries()) {
      if (options.signal?.aborted) break;
      const stored = await selectText(db, id);
      const code = await again(db, preparer, terms, stored);
      if (code === null) result.prepared += 1;
      else result.kept.push({ speechId: id, file: stored.file, code });
      options.onProgress?.({ speechesDone: done + 1, speechesTotal: ids.length });
    }
  } finally {
    preparer.close();
  }
  if (result.prepared > 0) await groupVersions(db);
  return result;
}

async function selectStale(db: Database, all: boolean): Promise<number[]> {
  const dictionary = dictionaryHash(findDictionaries());
  const rows = await db.read.$queryRaw<{ id: number }[]>`
    select id from speech where ${all} or normaliser_version <> ${normaliserVersion()} or dictionary_hash <> ${dictionary} order by id`;
  return rows.map(({ id }) => id);
}

async function selectText(db: Database, id: number): Promise<StoredText> {
  const [row] = await db.read.$queryRaw<StoredText[]>`
    select speech.id, file, text_hash as "textHash", text, corrected, receipt, metadata_evidence as evidence
    from speech join speech_text on speech_id = id where id = ${id} order by id`;
  if (row === undefined) throw new RangeError(`no speech ${id}`);
  return row;
}

/** @returns null when it was prepared, else why not */
async function again(db: Database, preparer: Preparer, terms: TermIds, stored: StoredText): Promise<string | null> {
  const { file, text, corrected: correct } = stored;
  const stated = stored.evidence.find(({ field, source }) => field === "title" && source !== "inferred" && source !== "file-name");
  const request = { path: file, file, text, correct, metadataFile: stated === undefined ? null : { title: stated.value } };
  for await (const outcome of preparer.prepare(request)) {
    if ("refusal" in outcome) return outcome.refusal.code;
    return (await replaceText(db, stored, withReceipt(outcome.speech, stored.receipt), terms)) ? null : "DUPLICATE_TEXT";
  }
  return "EMPTY_TEXT";
}

/**
 * What was taken away when the file was read stays told; raw = kept + removed still holds. Places of later
 * changes are positions in the display text.
 */
function withReceipt(speech: PreparedSpeech, before: Receipt): PreparedSpeech {
  const { receipt } = speech.text;
  const removedUnits = before.removedUnits + receipt.removedUnits;
  const entries = [...before.entries.filter(({ effect }) => effect === "removed"), ...receipt.entries];
  const merged = { rawUnits: before.rawUnits, removedUnits, keptUnits: before.rawUnits - removedUnits, entries };
  return { ...speech, text: { ...speech.text, receipt: merged } };
}
