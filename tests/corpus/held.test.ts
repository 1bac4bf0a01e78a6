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
  const context = createContext(database.db.read, { isHeld: () => isImporting });
  await store("2021-03-02-a.txt", "汛期之前，把险段登记造册。");
  const before = await context.corpus();
  isImporting = true;
  await store("2021-03-03-b.txt", "秋收之后，把种粮储备到位。");
  expect(await context.corpus()).toBe(before);
  expect(context.isHeld()).toBe(true);
  isImporting = false;
  const after = await context.corpus();
  expect([before.speeches.length, after.speeches.length]).toEqual([1, 2]);
  expect(context.isHeld()).toBe(false);
});

it("an import anywhere holds readers' state, as long as its process lives", async () => {
  const context = createContext(database.db.read);
  const before = await context.corpus();
  const unmark = await database.db.markImport();
  const second = await database.db.markImport();
  await store("2021-03-04-c.txt", "入冬之前，把取暖用煤送到每一户。");
  expect(await context.corpus()).toBe(before);
  await unmark();
  expect(await context.corpus()).toBe(before);
  await second();
  expect((await context.corpus()).speeches.length).toBe(before.speeches.length + 1);
});

it("a state that is asked for ahead is made ready before readers get it", async () => {
  const steps: string[] = [];
  let isImporting = true;
  const context = createContext(database.db.read, {
    isHeld: () => isImporting,
    prepare: async (next) => {
      const shown = (await context.corpus()).speeches.length;
      steps.push(`${(await next.corpus()).speeches.length} ready while ${shown} are shown`);
    },
  });
  const { length } = (await context.corpus()).speeches;
  await store("2021-03-05-d.txt", "开春之前，把农机检修一遍。");
  await context.refresh();
  isImporting = false;
  expect((await context.corpus()).speeches.length).toBe(length + 1);
  expect(steps).toEqual([`${length + 1} ready while ${length} are shown`]);
});
