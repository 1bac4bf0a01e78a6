import type { ReadDatabase } from "#lib/db/client.ts";

/** The speeches that came from these very bytes and are still in the corpus, the oldest for each hash; an empty hash is none. */
export async function findStored(db: ReadDatabase, contentHashes: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ contentHash: string; id: number }[]>`
    select content_hash as "contentHash", min(id) as id from speech
    where content_hash = any(${contentHashes.filter((hash) => hash !== "")}::text[]) and removed_at is null
    group by content_hash order by id`;
  return new Map(rows.map(({ contentHash, id }) => [contentHash, id]));
}
