import type { ReadDatabase } from "#lib/db/client.ts";

/** Version of the PostgreSQL that holds the store, e.g. `18.4`, without what its packager adds. */
export async function selectServerVersion(db: ReadDatabase): Promise<string> {
  const rows = await db.$queryRaw<{ version: string }[]>`select split_part(current_setting('server_version'), ' ', 1) as version`;
  return rows[0]?.version ?? "";
}
