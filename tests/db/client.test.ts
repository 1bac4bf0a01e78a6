import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { openDatabase, Prisma, type ReadDatabase, type WriteDatabase } from "#lib/db/client.ts";
import { withConnection } from "#lib/db/connection.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("openDatabase", () => {
  it("reads the one row of the corpus' state", async () => {
    expect(await database.db.read.corpusState.findMany()).toEqual([{ id: 1, version: 0 }]);
  });

  it("keeps Chinese text and characters beyond the basic plane", async () => {
    const text = "高质量发展𠮷";
    await database.db.write.term.create({ data: { text } });
    const rows = await database.db.read.$queryRaw<{ length: number }[]>(
      Prisma.sql`select length(text) as length from term where text = ${text}`,
    );
    expect(rows).toEqual([{ length: 6 }]);
  });

  it("goes on after the server cut its connections", async () => {
    await database.db.read.corpusState.count();
    await withConnection(database.url, (client) =>
      client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"),
    );
    await expect.poll(() => database.db.read.corpusState.count().catch(() => "cut")).toBe(1);
  });

  it("fails at the first query when nothing listens at the address", async () => {
    const db = openDatabase("postgresql://tifa:x@127.0.0.1:1/tifa");
    await expect(db.read.corpusState.count()).rejects.toThrow();
    await db.close();
  });

  it("gives queries no way to write", () => {
    expectTypeOf<ReadDatabase>().not.toHaveProperty("$executeRaw");
    expectTypeOf<ReadDatabase>().not.toHaveProperty("$transaction");
    expectTypeOf<ReadDatabase["speech"]>().not.toHaveProperty("create");
    expectTypeOf<ReadDatabase["speech"]>().not.toHaveProperty("deleteMany");
    expectTypeOf<WriteDatabase["speech"]>().toHaveProperty("create");
  });
});
