import type { Database } from "#lib/db/client.ts";

/** The speech that came from these very bytes and is still in the corpus; null when there is none. */
export async function findStored(db: Database, contentHash: string): Promise<number | null> {
  if (contentHash === "") return null;
  const rows = await db.read.$queryRaw<{ id: number }[]>`
    select id from speech where content_hash = ${contentHash} and removed_at is null order by id limit 1`;
  return rows[0]?.id ?? null;
}
