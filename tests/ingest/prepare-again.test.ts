import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { correctMetadata, correctThemes, ingestPaths, prepareAgain } from "#lib/ingest/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";
import { storeSnapshot } from "./store-snapshot.ts";

const TEXT = [
  "在全县堤防会议上的讲话",
  "各位间志：",
  "汛期之前，要把每一处险段登记造册。各位间志回去以后，一处一策抓落实。",
  "今天就讲到这里。",
  "仅供学习 禁止外传 用后删除",
];
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = makeTemporaryFolder("again");
  mkdirSync(path.join(folder, "data"));
  writeFileSync(path.join(folder, "2021-03-02-堤防.txt"), TEXT.join("\n"));
  await ingestPaths([path.join(folder, "2021-03-02-堤防.txt")], { db: database.db, correct: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});
afterEach(() => vi.unstubAllEnvs());

const matchText = async () => (await database.db.read.speechText.findFirstOrThrow()).matchText;

describe("prepareAgain", () => {
  it("leaves alone what these rules prepared, and makes the same of it when told to", async () => {
    expect(await prepareAgain(database.db)).toEqual({ prepared: 0, kept: [] });
    const { state: _, texts: before, ...rest } = (await storeSnapshot(database.db.read)) as Record<string, unknown>;
    expect(await prepareAgain(database.db, { all: true })).toEqual({ prepared: 1, kept: [] });
    const { state: __, texts: after, ...same } = (await storeSnapshot(database.db.read)) as Record<string, unknown>;
    expect(same).toEqual(rest);
    expect((after as unknown[]).length).toBe((before as unknown[]).length);
    const { receipt } = await database.db.read.speechText.findFirstOrThrow();
    const told = receipt as { rawUnits: number; keptUnits: number; removedUnits: number; entries: { kind: string }[] };
    expect(told.keptUnits + told.removedUnits).toBe(told.rawUnits);
    expect(told.entries.map(({ kind }) => kind)).toContain("boilerplate-line:study-only");
  });

  it("applies a rule that came later, and what persons corrected goes along", async () => {
    const { id } = await database.db.read.speech.findFirstOrThrow();
    await correctMetadata(database.db, id, "speaker", "某县长");
    await correctThemes(database.db, buildCoder(loadThemes()), { speechId: id, sentence: 2 }, ["ecology"]);
    const before = await database.db.read.themeCorrection.findFirstOrThrow();
    vi.stubEnv("TIFA_DATA_DIR", path.join(folder, "data"));
    writeFileSync(path.join(folder, "data", "corrections.tsv"), "登记造册\t登记建册\n");
    expect(await prepareAgain(database.db)).toEqual({ prepared: 1, kept: [] });
    expect(await matchText()).toContain("登记建册");
    const { textHash, speaker } = await database.db.read.speech.findFirstOrThrow();
    expect(speaker).toBe("某县长");
    expect(textHash).not.toBe(before.textHash);
    expect(await database.db.read.themeCorrection.findFirstOrThrow()).toMatchObject({ textHash, themes: ["ecology"] });
    expect(await database.db.read.metadataCorrection.findFirstOrThrow()).toMatchObject({ textHash, value: "某县长" });
    const ecology = await database.db.read.speechTheme.findFirstOrThrow({ where: { themeId: "ecology" } });
    expect(ecology.sentenceIndexes).toContain(2);
    expect(await prepareAgain(database.db)).toEqual({ prepared: 0, kept: [] });
  });
});
