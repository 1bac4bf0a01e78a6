import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withConnection } from "#lib/db/connection.ts";
import { migrate } from "#lib/db/migrate.ts";
import { createEmptyDatabase, type EmptyDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

let folder: string;
let database: EmptyDatabase;
beforeAll(async () => {
  folder = makeTemporaryFolder("migrations");
  write("1_first", 'create table "a" (n int); -- a comment; with a semicolon\ndo $$ begin insert into a values (1); end; $$;');
  write("2_second", "insert into a values (2); alter table a add column t text default ';'");
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  database = await createEmptyDatabase();
  return () => database.drop();
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

function rows<Row>(sql: string): Promise<Row[]> {
  return withConnection(database.url, async (client) => (await client.query(sql)).rows as Row[]);
}

function remove(name: string): void {
  rmSync(path.join(folder, name), { recursive: true });
}

describe("migrate", () => {
  it("applies what is missing in order, and nothing the second time", async () => {
    expect(await migrate(database.url, { folder })).toEqual(["1_first", "2_second"]);
    expect(await migrate(database.url, { folder })).toEqual([]);
    expect(await rows("select n from a order by n")).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("writes the rows that Prisma's tools write", async () => {
    await migrate(database.url, { folder });
    const written = await rows<{ checksum: string }>(
      `select migration_name, checksum, finished_at >= started_at as finished, rolled_back_at, logs, applied_steps_count
       from "_prisma_migrations" order by migration_name`,
    );
    expect(written).toMatchObject([
      { migration_name: "1_first", finished: true, rolled_back_at: null, logs: null, applied_steps_count: 1 },
      { migration_name: "2_second", finished: true, rolled_back_at: null, logs: null, applied_steps_count: 1 },
    ]);
    expect(written[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it("lets starters at the same time wait for each other", async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, { folder })));
    expect(applied.flat().sort()).toEqual(["1_first", "2_second"]);
    expect(await rows("select n from a order by n")).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("undoes a file that fails, whole, and goes on with it once it is mended", async () => {
    write("3_third", "insert into a values (3); insert into nowhere values (1);");
    await expect(migrate(database.url, { folder })).rejects.toMatchObject({ code: "MIGRATION_FAILED", where: "3_third" });
    expect(await rows("select n from a order by n")).toEqual([{ n: 1 }, { n: 2 }]);
    write("3_third", "insert into a values (3);");
    expect(await migrate(database.url, { folder })).toEqual(["3_third"]);
    remove("3_third");
  });

  it("refuses a file that was edited after it was applied", async () => {
    await migrate(database.url, { folder });
    write("2_second", "insert into a values (2); alter table a add column t text default ';' -- edited");
    await expect(migrate(database.url, { folder })).rejects.toMatchObject({ code: "MIGRATION_CHANGED", where: "2_second" });
    write("2_second", "insert into a values (2); alter table a add column t text default ';'");
    expect(await migrate(database.url, { folder })).toEqual([]);
  });

  it("refuses a database that is newer than the code", async () => {
    write("9_later", "select 1;");
    await migrate(database.url, { folder });
    remove("9_later");
    await expect(migrate(database.url, { folder })).rejects.toMatchObject({ code: "MIGRATION_UNKNOWN", where: "9_later" });
  });

  it("refuses a migration that another tool left unfinished", async () => {
    await migrate(database.url, { folder });
    await rows(`update "_prisma_migrations" set finished_at = null where migration_name = '2_second'`);
    await expect(migrate(database.url, { folder })).rejects.toMatchObject({ code: "MIGRATION_UNFINISHED", where: "2_second" });
  });
});
