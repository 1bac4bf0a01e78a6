import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createContext } from "#lib/analyses/index.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = makeTemporaryFolder("held");
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function store(name: string, text: string): Promise<void> {
  writeFileSync(path.join(folder, name), `在全县会议上的讲话\n同志们：\n${text}\n`);
  await ingestPaths([path.join(folder, name)], { db: database.db });
}

it("readers keep the last whole corpus while speeches are being stored, and have the newest when that is over", async () => {
  let isImporting = false;
  const context = createContext(database.db.read, () => isImporting);
  await store("2021-03-02-a.txt", "汛期之前，把险段登记造册。");
  const before = await context.corpus();
  isImporting = true;
  await store("2021-03-03-b.txt", "秋收之后，把种粮储备到位。");
  expect(await context.corpus()).toBe(before);
  isImporting = false;
  const after = await context.corpus();
  expect([before.speeches.length, after.speeches.length]).toEqual([1, 2]);
});
