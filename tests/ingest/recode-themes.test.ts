import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctThemes, ingestPaths, recodeThemes, removeSpeech, withdrawThemes } from "#lib/ingest/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { bareTheme, setOf, words } from "../themes/speech-of.ts";

const TEXT = [
  "在全市工作会议上的讲话",
  "同志们：",
  "要把防范化解政府债务风险摆在突出位置。",
  "要办好托育园和老年食堂。",
  "今天的会议就开到这里。",
].join("\n");
const RULES = buildCoder(loadThemes({ userFolder: "no-such-folder" }));
const LIVELIHOOD = buildCoder({ ...setOf(bareTheme("livelihood", { terms: [words("strong", "托育", "老年食堂")] })), hash: "livelihood" });

let database: TestDatabase;
let folder: string;
let speechId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "tifa-recode-"));
  writeFileSync(join(folder, "2024-a.txt"), TEXT);
  speechId = await ingest();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function ingest(): Promise<number> {
  await ingestPaths([folder], { db: database.db });
  return (await database.db.read.speech.findFirstOrThrow({ where: { removedAt: null } })).id;
}

async function codes(): Promise<Record<string, number[]>> {
  const rows = await database.db.read.speechTheme.findMany({ orderBy: { themeId: "asc" } });
  return Object.fromEntries(rows.map(({ themeId, sentenceIndexes }) => [themeId, sentenceIndexes]));
}

async function sentenceOf(text: string): Promise<number> {
  const { starts, ends } = await database.db.read.speechSentences.findFirstOrThrow({ where: { speechId } });
  const display = (await database.db.read.speechText.findFirstOrThrow({ where: { speechId } })).text;
  return starts.findIndex((start, index) => display.slice(start, ends[index]).includes(text));
}

const version = async () => (await database.db.read.corpusState.findFirstOrThrow()).version;

describe("recoding", () => {
  it("gives what an ingest gives, to the last score", async () => {
    const stored = () => database.db.read.speechTheme.findMany({ orderBy: { themeId: "asc" } });
    await recodeThemes(database.db, { coder: RULES });
    const before = await stored();
    expect(await recodeThemes(database.db, { coder: RULES, all: true })).toBe(1);
    expect(await stored()).toEqual(before);
    expect((await codes()).debt).toEqual([await sentenceOf("政府债务")]);
  });

  it("does nothing, and raises no version, when the rules are the same", async () => {
    const before = await version();
    expect(await recodeThemes(database.db, { coder: RULES })).toBe(0);
    expect(await version()).toBe(before);
  });

  it("codes by new rules, drops themes that are gone and raises the version", async () => {
    const before = await version();
    expect(await recodeThemes(database.db, { coder: LIVELIHOOD })).toBe(1);
    expect(await codes()).toEqual({ livelihood: [await sentenceOf("托育园")] });
    expect(await version()).toBe(before + 1);
    expect((await database.db.read.speech.findFirstOrThrow()).themesHash).toBe("livelihood");
    await recodeThemes(database.db, { coder: RULES });
  });
});

describe("a person's correction of a sentence", () => {
  it("counts at once, survives recoding and a fresh ingest, and leaves later themes to their rules", async () => {
    const place = { speechId, sentence: await sentenceOf("政府债务") };
    await correctThemes(database.db, RULES, place, ["ecology"]);
    expect(await codes()).toMatchObject({ debt: [], ecology: [place.sentence] });

    await recodeThemes(database.db, { coder: RULES, all: true });
    expect(await codes()).toMatchObject({ debt: [], ecology: [place.sentence] });

    await removeSpeech(database.db, speechId);
    await database.db.write.$executeRaw`delete from speech where id = ${speechId}`;
    await database.db.write.$executeRaw`delete from speech_theme where speech_id = ${speechId}`;
    speechId = await ingest();
    await recodeThemes(database.db, { coder: RULES });
    expect(await codes()).toMatchObject({ debt: [], ecology: [place.sentence] });

    const livelihood = bareTheme("livelihood", { terms: [words("strong", "政府债务")] });
    await recodeThemes(database.db, { coder: buildCoder({ ...setOf(livelihood), hash: "later" }) });
    expect(await codes()).toEqual({ livelihood: [place.sentence] });

    await recodeThemes(database.db, { coder: RULES });
    await withdrawThemes(database.db, RULES, { speechId, sentence: place.sentence });
    expect(await codes()).toMatchObject({ debt: [place.sentence], ecology: [] });
  });

  it("is refused for an unknown theme, speech or sentence, and for the title", async () => {
    const correct = (place: { speechId: number; sentence: number }, ...themes: string[]) =>
      correctThemes(database.db, RULES, place, themes);
    await expect(correct({ speechId, sentence: 2 }, "no-such")).rejects.toMatchObject({ code: "THEME_UNKNOWN" });
    await expect(correct({ speechId: speechId + 1000, sentence: 0 })).rejects.toMatchObject({ code: "SPEECH_NOT_FOUND" });
    await expect(correct({ speechId, sentence: 99 })).rejects.toMatchObject({ code: "SENTENCE_NOT_FOUND" });
    await expect(correct({ speechId, sentence: -1 })).rejects.toMatchObject({ code: "SENTENCE_NOT_FOUND" });
    expect(await database.db.read.themeCorrection.count()).toBe(0);
  });
});
