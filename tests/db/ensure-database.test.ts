import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { createEmptyDatabase, type EmptyDatabase } from "../setup/database.ts";

let database: EmptyDatabase;
const before = process.env.DATABASE_URL;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
});
afterAll(() => database.drop());

describe("ensureDatabase with DATABASE_URL", () => {
  it("migrates the database that it names and leaves the server alone", async () => {
    process.env.DATABASE_URL = database.url;
    const steps: string[] = [];
    const ensured = await ensureDatabase({ onStep: (step) => steps.push(step) });
    expect(ensured).toMatchObject({ url: database.url, mode: "server" });
    expect(steps[0]).toMatch(/^applying migration \d+_/);
    await ensured.stop();
    const db = openDatabase(database.url);
    expect(await db.read.corpusState.findMany()).toEqual([{ id: 1, version: 0 }]);
    await db.close();
  });

  it("says that a server does not answer, without the password", async () => {
    process.env.DATABASE_URL = "postgresql://tifa:very-secret@127.0.0.1:1/tifa";
    const failure = await ensureDatabase().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "DATABASE_UNREACHABLE", where: "DATABASE_URL" });
    expect(String(failure)).not.toContain("very-secret");
  });

  it("refuses a database of another encoding", async () => {
    const other = await createEmptyDatabase("encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' locale_provider libc");
    process.env.DATABASE_URL = other.url;
    await expect(ensureDatabase()).rejects.toMatchObject({ code: "DATABASE_NOT_UTF8" });
    await other.drop();
  });
});
