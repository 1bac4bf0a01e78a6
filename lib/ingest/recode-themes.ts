import type { Database } from "#lib/db/client.ts";
import { buildCoder, type ThemeCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { recodeSpeeches } from "./recode-speeches.ts";

export interface RecodeProgress {
  speechesDone: number;
  speechesTotal: number;
}

export interface RecodeOptions {
  /** The rules to code by; by default those of the theme files as they are now. */
  coder?: ThemeCoder;
  onProgress?: (progress: RecodeProgress) => void;
  /** Stops after the batch under way; what is coded stays coded, and the rest is found again by the next run. */
  signal?: AbortSignal;
  /** Code everything anew, also what was coded by these very rules. */
  all?: boolean;
}

/** A transaction's worth of text: long enough that the statements cost little, short enough that others are not kept waiting. */
const BATCH_UNITS = 1_000_000;

/**
 * Codes every speech anew whose codes were made by other rules than those in force: after a theme file came, went or changed. Removed speeches
 * are coded too, since they may come back. Batch by batch, each in one transaction that raises the corpus version; two runs at once share the work.
 *
 * @returns the number of speeches that were coded
 * @throws AppError THEMES_INVALID for a theme file that cannot be read
 */
export async function recodeThemes(db: Database, options: RecodeOptions = {}): Promise<number> {
  const coder = options.coder ?? buildCoder(loadThemes());
  const stale = await selectStale(db, coder.hash, options.all ?? false);
  let speechesDone = 0;
  for (const batch of batchesOf(stale)) {
    if (options.signal?.aborted) break;
    await recodeBatch(db, batch, coder);
    speechesDone += batch.length;
    options.onProgress?.({ speechesDone, speechesTotal: stale.length });
  }
  return speechesDone;
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
async function recodeBatch(db: Database, ids: readonly number[], coder: ThemeCoder): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from speech where id = any(${[...ids]}::int[]) order by id for update`;
    await recodeSpeeches(transaction, ids, coder);
    await raiseCorpusVersion(transaction);
  });
}
