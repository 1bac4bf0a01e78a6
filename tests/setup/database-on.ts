import { randomUUID } from "node:crypto";
import { type Database, openDatabase } from "#lib/db/client.ts";
import { quoteIdentifier, urlOfDatabase, withConnection } from "#lib/db/connection.ts";
import { prepareServer, type ServerAddresses, type TestServer } from "./test-server.ts";

/** A migrated database that one test file has for itself. */
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

/** A copy of a template; without its name an empty, migrated database. */
export async function openTestDatabase(server: TestServer, template = server.template): Promise<TestDatabase> {
  const { url, drop } = await createDatabaseOn(server, template);
  const db = openDatabase(url, { maxConnections: 5 });
  return { url, db, drop: () => db.close().then(drop) };
}

/** A new database made of a template, on the server that a run uses. */
export async function createDatabaseOn(server: TestServer, template: string, settings = ""): Promise<EmptyDatabase> {
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
