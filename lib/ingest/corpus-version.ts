import type { WriteTransaction } from "#lib/db/client.ts";

/**
 * Says that what is counted has changed. Last in a transaction: all writers share this row, so it is locked
 * for as short a time as possible.
 */
export async function raiseCorpusVersion(transaction: WriteTransaction): Promise<void> {
  await transaction.$executeRaw`update corpus_state set version = version + 1 where id = 1`;
}
