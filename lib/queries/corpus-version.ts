import type { ReadDatabase } from "#lib/db/client.ts";

/**
 * The store's change counter: a whole number that rises with every transaction that changes what is counted.
 */
export async function selectCorpusVersion(db: ReadDatabase): Promise<number> {
  const rows = await db.$queryRaw<{ version: number }[]>`select version from corpus_state where id = 1 order by id`;
  return rows[0]?.version ?? 0;
}
