import type { Database } from "#lib/db/client.ts";
import { buildCoder, type ThemeCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { codeStored, selectStored, storeCodes } from "./recode-speeches.ts";

export interface RecodeProgress {
  speechesDone: number;
  speechesTotal: number;
}

export interface RecodeOptions {
  /** The rules to code by; by default those of the theme files as they are now. */
  coder?: ThemeCoder;
  onProgress?: (progress: RecodeProgress) => void;
  /**
   * Stops after the batch under way; what is coded stays coded, and the rest is found again by the next run.
   */
  signal?: AbortSignal;
  /** Code everything anew, also what was coded by these very rules. */
  all?: boolean;
}

/**
 * A transaction's worth of text: long enough that the statements cost little, short enough that others are
 * not kept waiting.
 */
const BATCH_UNITS = 500_000;

/**
 * Codes every speech anew whose codes were made by other rules than those in force: after a theme file came,
 * went or changed. Removed speeches are coded too, since they may come back. Batch by batch, each in one
 * transaction that raises the corpus version; two runs at once share the work.
 *
 * @returns the number of speeches that were coded
 * @throws AppError THEMES_INVALID for a theme file that cannot be read
 */
export async function recodeThemes(db: Database, options: RecodeOptions = {}): Promise<number> {
  const coder = options.coder ?? buildCoder(loadThemes());
  const stale = await selectStale(db, coder.hash, options.all ?? false);
  const batches = [...batchesOf(stale)];
  const read = (batch: number) => quietly(selectStored(db.read, batches[batch] ?? []));
  let speechesDone = 0;
  let next = read(0);
  let storing = Promise.resolve();
  for (const [number, batch] of batches.entries()) {
    if (options.signal?.aborted) break;
    const speeches = await next;
    // The store works on the batches before and after while this one is coded.
    next = read(number + 1);
    const coded = codeStored(speeches, coder);
    await storing;
    storing = quietly(storeBatch(db, batch, coded, coder.hash));
    speechesDone += batch.length;
    options.onProgress?.({ speechesDone, speechesTotal: stale.length });
  }
  await storing;
  return speechesDone;
}

/** A failure is met where the promise is awaited, not as an unhandled rejection before. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

type StaleSpeech = { id: number; units: number };

function selectStale(db: Database, hash: string, all: boolean): Promise<StaleSpeech[]> {
  return db.read.$queryRaw<StaleSpeech[]>`
    select id, match_units as units from speech where ${all} or themes_hash <> ${hash} order by id`;
}

function* batchesOf(speeches: readonly StaleSpeech[]): Generator<number[]> {
  let batch: number[] = [];
  let units = 0;
  for (const speech of speeches) {
    batch.push(speech.id);
    units += speech.units;
    if (units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Locks the speeches first, in order, so that a correction made meanwhile is either seen or comes after. */
async function storeBatch(db: Database, ids: readonly number[], coded: ReturnType<typeof codeStored>, hash: string): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from speech where id = any(${[...ids]}::int[]) order by id for update`;
    await storeCodes(transaction, coded, hash);
    await raiseCorpusVersion(transaction);
  });
}
