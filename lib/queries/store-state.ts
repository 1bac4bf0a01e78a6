import { IMPORT_LOCK, type ReadDatabase } from "#lib/db/client.ts";

/** Where the store stands. */
export interface StoreState {
  /** The change counter: a whole number that rises with every transaction that changes what is counted. */
  version: number;
  /** Whether speeches are being stored one after the other, by this process or by any other. */
  isImporting: boolean;
}

/** An import marks itself by a lock, which ends with it however it ends. */
export async function selectStoreState(db: ReadDatabase): Promise<StoreState> {
  const rows = await db.$queryRaw<StoreState[]>`
    select version, exists (
      select 1 from pg_locks where locktype = 'advisory' and classid = ${IMPORT_LOCK[0]}::int::oid and objid = ${IMPORT_LOCK[1]}::int::oid and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())) as "isImporting"
    from corpus_state where id = 1 order by id`;
  return rows[0] ?? { version: 0, isImporting: false };
}
