import type pg from "pg";
import { quoteIdentifier } from "./connection.ts";

/** The role that only reads: what pages and answers of the server ask by. */
export const READING_ROLE = "tifa_reader";
/** No question of ours takes so long; what does, holds up others. */
const LONGEST_MILLISECONDS = 170_000;

/**
 * Makes the reading role or brings it up to date, as an administrator of the server in the store's own
 * database: it may connect and select, in tables that come later too, and nothing else; the server itself
 * refuses its writes and ends what takes longer than three minutes.
 *
 * @param owner role that the tables belong to
 */
export async function makeReadingRole(client: Pick<pg.Client, "query">, password: string, owner: string): Promise<void> {
  const { rows } = await client.query<{ database: string; exists: boolean; secret: string }>(
    `select current_database() as database, exists (select from pg_roles where rolname = $1) as exists, quote_literal($2::text) as secret`,
    [READING_ROLE, password],
  );
  const { database, exists, secret } = rows[0]!;
  for (const sql of readingRoleSql({ database, owner, secret, isThere: exists })) await client.query(sql);
}

interface RoleFacts {
  database: string;
  owner: string;
  /** The password as a literal of SQL. */
  secret: string;
  isThere: boolean;
}

/** The statements, which a person with a server of his own can run by hand. */
export function readingRoleSql({ database, owner, secret, isThere }: RoleFacts): string[] {
  const role = quoteIdentifier(READING_ROLE);
  return [
    `${isThere ? "alter" : "create"} role ${role} login nosuperuser nocreatedb nocreaterole password ${secret}`,
    `alter role ${role} set default_transaction_read_only = on`,
    `alter role ${role} set statement_timeout = ${LONGEST_MILLISECONDS}`,
    `grant connect on database ${quoteIdentifier(database)} to ${role}`,
    `grant usage on schema public to ${role}`,
    `grant select on all tables in schema public to ${role}`,
    `alter default privileges for role ${quoteIdentifier(owner)} in schema public grant select on tables to ${role}`,
  ];
}
