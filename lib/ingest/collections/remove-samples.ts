import type { Database } from "#lib/db/client.ts";
import { raiseCorpusVersion } from "../corpus-version.ts";
import { groupVersions } from "../group-versions.ts";

/**
 * Takes all samples out of the corpus at once; nothing is deleted. @returns how many; 0 when there were none
 */
export function removeSamples(db: Database): Promise<number> {
  return changeSamples(
    db,
    (transaction) => transaction.$executeRaw`update speech set removed_at = now() where is_sample and removed_at is null`,
  );
}

/** Puts those back that went out together last. @returns how many; 0 when none is out */
export function restoreSamples(db: Database): Promise<number> {
  return changeSamples(
    db,
    (transaction) => transaction.$executeRaw`
      update speech set removed_at = null
      where is_sample and removed_at = (select max(removed_at) from speech where is_sample)`,
  );
}

type Transaction = Parameters<typeof raiseCorpusVersion>[0];

async function changeSamples(db: Database, change: (transaction: Transaction) => Promise<number>): Promise<number> {
  const changed = await db.write.$transaction(async (transaction) => {
    const count = await change(transaction);
    if (count > 0) await raiseCorpusVersion(transaction);
    return count;
  });
  if (changed > 0) await groupVersions(db);
  return changed;
}
