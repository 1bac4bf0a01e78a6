import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { type Database, openDatabase } from "#lib/db/client.ts";
import { quoteIdentifier, urlOfDatabase, withConnection } from "#lib/db/connection.ts";
import { prepareServer, type ServerAddresses } from "./test-server.ts";

/** An empty, migrated database that one test file has for itself. */
export interface TestDatabase {
  url: string;
  db: Database;
  /** Closes the connections and deletes the database. */
  drop(): Promise<void>;
}

/** A database without any table. */
export interface EmptyDatabase {
  url: string;
  drop(): Promise<void>;
}

let prepared: Promise<ServerAddresses> | undefined;

/** A new database on the run's server: the embedded one, or DATABASE_URL's. Takes about a tenth of a second after the first. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createFrom(inject("testServer").template);
  const db = openDatabase(url, { maxConnections: 5 });
  return { url, db, drop: () => db.close().then(drop) };
}

/** A new database without tables, for tests of migrations. */
export function createEmptyDatabase(settings = "encoding 'UTF8'"): Promise<EmptyDatabase> {
  return createFrom("template0", settings);
}

async function createFrom(template: string, settings = ""): Promise<EmptyDatabase> {
  const server = inject("testServer");
  prepared ??= prepareServer(server);
  const addresses = await prepared;
  const name = `${server.template}_${randomUUID().slice(0, 8)}`;
  const owner = quoteIdentifier(decodeURIComponent(new URL(addresses.role).username));
  await withConnection(addresses.admin, (client) =>
    client.query(`create database ${quoteIdentifier(name)} owner ${owner} template ${quoteIdentifier(template)} ${settings}`),
  );
  return { url: urlOfDatabase(addresses.role, name), drop: () => dropDatabase(addresses, name) };
}

async function dropDatabase(addresses: ServerAddresses, name: string): Promise<void> {
  await withConnection(addresses.admin, (client) => client.query(`drop database if exists ${quoteIdentifier(name)} with (force)`));
}
