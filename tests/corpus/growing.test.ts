import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AnalysisContext, createContext } from "#lib/analyses/index.ts";
import { itemTable } from "#lib/corpus/item-table.ts";
import { sloganPlaces } from "#lib/corpus/slogan-places.ts";
import { wordEdges } from "#lib/corpus/strings/word-edges.ts";
import { exchanged, exchangeTables, inSharedMemory, knownAs } from "#lib/corpus/table-exchange.ts";
import { termTable } from "#lib/corpus/term-table.ts";
import { themeScore, themeTable } from "#lib/corpus/theme-table.ts";
import { correctThemes, ingestPaths, withdrawThemes } from "#lib/ingest/index.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = makeTemporaryFolder("growing");
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function store(texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), `在全县会议上的讲话\n同志们：\n${text}\n`);
  await ingestPaths(
    Object.keys(texts).map((name) => path.join(folder, name)),
    { db: database.db },
  );
}

async function tablesOf(context: AnalysisContext) {
  const bare = [await sloganPlaces(context), await sloganPlaces(context, false), await wordEdges(context), await themeTable(context)];
  return [...bare, await termTable(context), await itemTable(context, "slogan", "own")];
}

it("tables of a corpus that grew and shrank are those that reading it anew gives", async () => {
  const context = createContext(database.db.read);
  await store({
    "2021-03-02-a.txt": "把险段登记造册，推进高质量发展，保护生态环境。\n二、坚持改革开放\n坚持绿色发展XX。",
    "2021-03-05-b.txt": "秋收之后，把种粮储备到位，推进乡村振兴。",
  });
  await tablesOf(context);
  // Words that sort before and behind the known ones, and texts before, between and behind.
  await store({
    "2020-01-01-c.txt": "一律按期拆除违法建设，落实高质量发展要求。",
    "2021-03-03-d.txt": "龙舟赛事有序举办，防范化解地方债务风险。",
  });
  await database.db.write.$executeRaw`update speech set removed_at = now() where file = '2021-03-05-b.txt'`;
  await database.db.write.$executeRaw`update corpus_state set version = version + 1`;
  const grown = await tablesOf(context);
  expect((await context.corpus()).speeches.map(({ file }) => file)).toEqual(["2020-01-01-c.txt", "2021-03-02-a.txt", "2021-03-03-d.txt"]);
  expect(grown).toEqual(await tablesOf(createContext(database.db.read)));
});

it("what a person decides about a sentence is in the next table of themes, and so is its withdrawal", async () => {
  const context = createContext(database.db.read);
  const bits = async () => [...(await themeTable(context)).coded];
  const before = await bits();
  const { coder } = await context.themes();
  const [speech] = (await context.corpus()).speeches;
  const place = { speechId: speech!.id, sentence: 2 };
  await correctThemes(database.db, coder, place, coder.themeIds);
  expect((await bits()).filter((each, at) => each !== before[at])).toEqual([2 ** coder.themeIds.length - 1]);
  expect(await themeTable(context)).toEqual(await themeTable(createContext(database.db.read)));
  await correctThemes(database.db, coder, place, []);
  expect((await bits())[2]).toBe(0);
  await withdrawThemes(database.db, coder, place);
  expect(await bits()).toEqual(before);
});

it("a date that is changed moves no text and no second copy of it is made", async () => {
  const context = createContext(database.db.read);
  const before = await context.corpus();
  await database.db.write.$executeRaw`update speech set speaker = '甲' where file = '2021-03-02-a.txt'`;
  await database.db.write.$executeRaw`update corpus_state set version = version + 1`;
  const after = await context.corpus();
  expect(after).not.toBe(before);
  expect(after.cache).toBe(before.cache);
});

it("finds a sentence's score where it has one", () => {
  const table = { scoreOffsets: Int32Array.of(0, 2, 3), scored: Int32Array.of(1, 4, 4), scores: Float32Array.of(0.5, 1, 2) };
  const score = (theme: number, at: number) => themeScore(table as Parameters<typeof themeScore>[0], theme, at);
  expect([score(0, 1), score(0, 4), score(1, 4), score(1, 1), score(0, 9)]).toEqual([0.5, 1, 2, 0, 0]);
});

it("threads share what is made for parts that all of them know, in shared memory, and nothing else", async () => {
  const offered = new Map<string, unknown>();
  exchangeTables({
    claim: async (key) => (offered.has(key) ? { table: offered.get(key) } : null),
    offer: (key, table) => void offered.set(key, table),
    fail: (key) => void offered.delete(key),
  });
  const [known, unknown] = [{}, {}];
  knownAs(known, 7);
  let made = 0;
  const make = async () => ({ numbers: Int32Array.of(1, 2, ++made), labels: ["甲"] });
  const first = await exchanged("t", [known], [true], make);
  expect(first.numbers.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(await exchanged("t", [known], [true], make)).toBe(first);
  expect((await exchanged("t", [known], [false], make)).numbers[2]).toBe(2);
  expect((await exchanged("t", [unknown], [true], make)).numbers.buffer).toBeInstanceOf(ArrayBuffer);
  await expect(exchanged("u", [known], [], () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect([...offered.keys()]).toEqual(['[7,"t",true]', '[7,"t",false]']);
  expect(inSharedMemory(inSharedMemory(first)).numbers).toEqual(Int32Array.of(1, 2, 1));
});
