import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, findAnalysis, runAnalysis } from "#lib/analyses/index.ts";
import { type Database, openDatabase } from "#lib/db/client.ts";
import { urlOfDatabase, withConnection } from "#lib/db/connection.ts";
import { makeReadingRole, READING_ROLE, readingRoleSql } from "#lib/db/reading-role.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { openTestDatabase, type TestDatabase } from "../setup/database-on.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";
import { prepareServer, removeDataFolder } from "../setup/test-server.ts";

/** A role belongs to a whole server, so this one is nobody else's. */
const SERVER = { folder: makeTemporaryFolder("reading-role"), template: "tifa_reading_role", serverUrl: null };
const PASSWORD = "a password with ' in it";
let database: TestDatabase;
let reader: Database;
let readingUrl: string;
beforeAll(async () => {
  database = await openTestDatabase(SERVER);
  const { admin } = await prepareServer(SERVER);
  const url = new URL(database.url);
  const owner = decodeURIComponent(url.username);
  await withConnection(urlOfDatabase(admin, url.pathname.slice(1)), async (client) => {
    await makeReadingRole(client, PASSWORD, owner);
    // A second start.
    await makeReadingRole(client, PASSWORD, owner);
  });
  url.username = READING_ROLE;
  url.password = encodeURIComponent(PASSWORD);
  readingUrl = url.href;
  reader = openDatabase(readingUrl, { maxConnections: 2 });
  await ingestPaths(["corpus/samples/2014-province-work-report.txt"], { db: database.db });
});
afterAll(async () => {
  await reader?.close();
  await database?.drop();
  await removeDataFolder(SERVER.folder);
});

describe("the reading role", () => {
  it.each([
    ["corpus-summary", {}],
    ["slogans", {}],
    ["theme-coverage", {}],
    ["phrase-frequency", { phrase: "发展" }],
    ["keyness", { target: "2014" }],
  ])("answers %s", async (name, params) => {
    const ask = (db: Database) => runAnalysis(createContext(db.read), findAnalysis(name), params as Record<string, string>, (key) => key);
    const answer = await ask(reader).catch((error: { code?: string }) => error.code);
    expect(answer).toEqual(await ask(database.db).catch((error: { code?: string }) => error.code));
    expect(answer).not.toBeUndefined();
  });

  it("writes nothing, whatever it asks for", async () => {
    await withConnection(readingUrl, async (client) => {
      await expect(client.query("update corpus_state set version = 0")).rejects.toMatchObject({ code: "25006" });
      await client.query("set default_transaction_read_only = off");
      await expect(client.query("update corpus_state set version = 0")).rejects.toMatchObject({ code: "42501" });
      await expect(client.query("create table own (id int)")).rejects.toMatchObject({ code: "42501" });
    });
  });

  it("reads tables that come later, and is ended when it takes too long", async () => {
    await withConnection(database.url, (client) => client.query("create table later (id int)"));
    await withConnection(readingUrl, async (client) => {
      expect((await client.query("select * from later")).rows).toEqual([]);
      expect((await client.query("show statement_timeout")).rows).toEqual([{ statement_timeout: "170s" }]);
    });
  });

  it("can be made by hand", () => {
    const sql = readingRoleSql({ database: "speeches", owner: "tifa", secret: "'…'", isThere: false });
    expect(sql[0]).toBe(`create role "tifa_reader" login nosuperuser nocreatedb nocreaterole password '…'`);
    expect(sql).toHaveLength(7);
  });
});
