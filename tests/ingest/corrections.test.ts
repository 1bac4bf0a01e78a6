import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseVersion, correctMetadata, ingestPaths, removeSpeech, restoreSpeech } from "#lib/ingest/index.ts";
import { selectSpeechFacts, selectSpeechRecord } from "#lib/queries/index.ts";
import type { MetadataEvidence } from "#lib/types.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

const BODY = Array.from(
  { length: 40 },
  (_, at) => `第${at + 1}项工作要抓紧抓实，牵头部门要在第${at + 3}周以前拿出方案，按第${at * 7}号清单逐项对账销号，不留死角。`,
);
const SPEECH = `在全县工作会议上的讲话\n同志们：\n今天我们总结2021年的工作。\n${BODY.join("\n")}\n`;
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "tifa-corrections-"));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function ingest(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  const { outcomes } = await ingestPaths([join(folder, name)], { db: database.db });
  return outcomes[0]!;
}

async function speechOf(name: string) {
  return database.db.read.speech.findFirstOrThrow({ where: { file: name } });
}

async function version(): Promise<number> {
  return (await database.db.read.corpusState.findFirstOrThrow()).version;
}

describe("a person's corrections", () => {
  it("win over every source, can be taken back, and survive removal and re-ingest", async () => {
    await ingest("2019-a.txt", SPEECH);
    const { id, title, date } = await speechOf("2019-a.txt");
    expect([title, date?.slice(0, 4)]).toEqual(["在全县工作会议上的讲话", "2019"]);
    const before = await version();
    await correctMetadata(database.db, id, "date", "2022年3月");
    await correctMetadata(database.db, id, "title", "改过的题目");
    await correctMetadata(database.db, id, "level", "");
    expect(await version()).toBe(before + 3);
    expect(await speechOf("2019-a.txt")).toMatchObject({ date: "2022-03", year: 2022, title: "改过的题目", level: null });
    await removeSpeech(database.db, id);
    expect(await ingest("2019-a.txt", SPEECH)).toMatchObject({ kind: "stored", speechId: id });
    const again = await speechOf("2019-a.txt");
    expect(again).toMatchObject({ date: "2022-03", title: "改过的题目", level: null });
    expect((again.metadataEvidence as unknown as MetadataEvidence[]).find(({ field }) => field === "date")?.source).toBe("correction");
    await correctMetadata(database.db, id, "title", null);
    await correctMetadata(database.db, id, "date", null);
    await correctMetadata(database.db, id, "level", null);
    expect(await speechOf("2019-a.txt")).toMatchObject({ year: 2019, title: "在全县工作会议上的讲话", level: "county" });
  });

  it("end the doubt about a date that a person has set, and give it back with the date", async () => {
    const { id } = await speechOf("2019-a.txt");
    const { metadataEvidence: known } = (await selectSpeechRecord(database.db.read, id))!;
    const doubt = { field: "date", value: "2019", source: "inferred", confidence: 0.82, sentence: "去年" };
    const metadataEvidence = JSON.parse(JSON.stringify([...known.filter(({ field }) => field !== "date"), doubt]));
    const flagged = { date: "2019", flags: ["MOSTLY_MASKED", "LOW_CONFIDENCE_DATE"], metadataEvidence };
    await database.db.write.speech.update({ where: { id }, data: flagged });
    const flags = async () => [
      (await selectSpeechRecord(database.db.read, id))?.flags,
      (await selectSpeechFacts(database.db.read)).find((speech) => speech.id === id)?.flags,
    ];
    const [doubted, settled] = [["MOSTLY_MASKED", "LOW_CONFIDENCE_DATE"], ["MOSTLY_MASKED"]];
    expect(await flags()).toEqual([doubted, doubted]);
    await correctMetadata(database.db, id, "date", "2019");
    expect(await flags()).toEqual([settled, settled]);
    await correctMetadata(database.db, id, "date", null);
    expect(await flags()).toEqual([doubted, doubted]);
  });

  it("refuse what is no date, level or field, and change nothing then", async () => {
    const { id } = await speechOf("2019-a.txt");
    const before = await version();
    await expect(correctMetadata(database.db, id, "date", "昨天")).rejects.toMatchObject({ code: "BAD_METADATA" });
    await expect(correctMetadata(database.db, id, "level", "planet")).rejects.toMatchObject({ code: "BAD_METADATA" });
    await expect(correctMetadata(database.db, 999_999, "title", "x")).rejects.toMatchObject({ code: "SPEECH_NOT_FOUND" });
    expect(await version()).toBe(before);
  });
});

describe("versions of one speech", () => {
  it("share their event, the fullest feeds the charts, and a person may choose otherwise", async () => {
    const short = SPEECH.split("\n").slice(0, 34).join("\n");
    await ingest("2019-b-short.txt", `${short}\n完。`);
    const [full, excerpt] = [await speechOf("2019-a.txt"), await speechOf("2019-b-short.txt")];
    expect(full.versionGroup).toBe(Math.min(full.id, excerpt.id));
    expect([full.isChosenVersion, excerpt.isChosenVersion]).toEqual([true, false]);
    await chooseVersion(database.db, excerpt.id);
    expect((await speechOf("2019-a.txt")).isChosenVersion).toBe(false);
    expect((await speechOf("2019-b-short.txt")).isChosenVersion).toBe(true);
    await removeSpeech(database.db, excerpt.id);
    expect(await speechOf("2019-a.txt")).toMatchObject({ isChosenVersion: true, versionGroup: null });
    await restoreSpeech(database.db, excerpt.id);
    expect((await speechOf("2019-a.txt")).isChosenVersion).toBe(false);
  });

  it("cannot be chosen where there is only one", async () => {
    await ingest(
      "2020-c.txt",
      "在企业座谈会上的讲话\n各位企业家：\n今天请大家来，是想听听真话实话，帮助企业渡过难关，把政策落到车间里去。\n",
    );
    await expect(chooseVersion(database.db, (await speechOf("2020-c.txt")).id)).rejects.toMatchObject({ code: "NO_OTHER_VERSION" });
  });
});
