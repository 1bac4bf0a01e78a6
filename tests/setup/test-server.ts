import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { quoteIdentifier, urlOfDatabase, withConnection } from "#lib/db/connection.ts";
import { openCluster } from "#lib/db/embedded/cluster.ts";
import { locateCluster } from "#lib/db/embedded/location.ts";
import { stopServer } from "#lib/db/embedded/stop-server.ts";
import { migrate } from "#lib/db/migrate.ts";

/** What the global setup tells the workers. */
export interface TestServer {
  /** Data folder of the embedded server that is started when the first test asks. */
  folder: string;
  /** Name of the migrated database that the tests' databases are copies of. */
  template: string;
  /**
   * DATABASE_URL when the tests run on a server of your own; its role must be allowed to create databases.
   */
  serverUrl: string | null;
}

/** Addresses on the running server: `admin` creates databases, `role` owns them. */
export interface ServerAddresses {
  admin: string;
  role: string;
}

/** Any number: all workers of a run lock the same. */
const TEMPLATE_LOCK = 8_215_001;

/** The server, running, with the template made: by whichever worker comes first. */
export async function prepareServer(server: TestServer): Promise<ServerAddresses> {
  const addresses = server.serverUrl ? { admin: server.serverUrl, role: server.serverUrl } : await embeddedAddresses(server.folder);
  await makeTemplateOnce(addresses, { name: server.template, from: "template0", fill: migrate });
  return addresses;
}

interface Template {
  name: string;
  /** The database that it begins as a copy of. */
  from: string;
  /** Does its work on the address it is given, and leaves no connection open. */
  fill(url: string): Promise<unknown>;
}

/** Makes a database that others are copies of, in whichever worker comes first. */
export async function makeTemplateOnce(addresses: ServerAddresses, template: Template): Promise<void> {
  await withConnection(addresses.admin, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    if (!(await databaseExists(client, template.name))) await makeTemplate(client, addresses, template);
  });
}

async function embeddedAddresses(folder: string): Promise<ServerAddresses> {
  const cluster = await openCluster(folder, { durable: false });
  return { admin: cluster.adminUrl, role: cluster.url };
}

async function makeTemplate(client: pg.Client, addresses: ServerAddresses, { name, from, fill }: Template): Promise<void> {
  const draft = `${name}_draft`;
  const owner = quoteIdentifier(decodeURIComponent(new URL(addresses.role).username));
  await client.query(`drop database if exists ${quoteIdentifier(draft)}`);
  await client.query(`create database ${quoteIdentifier(draft)} owner ${owner} template ${quoteIdentifier(from)} encoding 'UTF8'`);
  await fill(urlOfDatabase(addresses.role, draft));
  await client.query(`alter database ${quoteIdentifier(draft)} rename to ${quoteIdentifier(name)}`);
}

async function databaseExists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query("select 1 from pg_database where datname = $1", [name])).rowCount === 1;
}

/** Takes away what a run made, on a server of your own. */
export async function dropTemplate(serverUrl: string, template: string): Promise<void> {
  await withConnection(serverUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>("select datname as name from pg_database where datname like $1", [
      `${template}%`,
    ]);
    for (const { name } of rows) await client.query(`drop database if exists ${quoteIdentifier(name)} with (force)`);
  });
}

/** Stops the embedded server of a test's data folder, whoever uses it, and deletes the folder. */
export async function removeDataFolder(folder: string): Promise<void> {
  if (existsSync(path.join(folder, "database-users"))) {
    const location = locateCluster(folder);
    await stopServer(location.cluster);
    rmSync(location.folder, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
