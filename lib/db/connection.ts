import pg from "pg";

/** Opens one connection, runs `use` on it and closes it again, whatever happens. */
export async function withConnection<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000, application_name: "tifa" });
  // A server that stops reports here as well as to the query; without a listener it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address of another database on the same server. */
export function urlOfDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

/** An identifier that the server accepts in SQL whatever it contains. */
export function quoteIdentifier(name: string): string {
  return pg.escapeIdentifier(name);
}
