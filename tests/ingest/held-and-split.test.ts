import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptText, ingestPaths, splitSpeech } from "#lib/ingest/index.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

const SWAPPED =
  "在全县干部大会上的讲话\n同志们：\n把科学开展观落到田头，为人民效劳，经济开展要算账。根本完成了任务，广阔党员做出了奉献。效劳业要补短板，可持续开展要算长远账。\n";
const BODY = "新年的钟就要敲响。我代表区委向守在路口、守在病房的人们拜年。";
const SEVERAL = `区长新年致辞范文2篇\n\n区长新年致辞范文一\n同志们：\n${BODY}巷子里的灯一盏也没有少。\n谢谢大家！\n\n区长新年致辞范文二\n乡亲们：\n${BODY}羊满圈，粮满仓。\n谢谢大家！\n`;
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "tifa-held-"));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function ingest(name: string, text: string, split = false) {
  writeFileSync(join(folder, name), text);
  await ingestPaths([join(folder, name)], { db: database.db, split });
  return database.db.read.speech.findMany({ where: { file: { startsWith: name } }, orderBy: { id: "asc" } });
}

describe("a text whose words were replaced throughout", () => {
  it("feeds nothing until a person accepts it", async () => {
    const [speech] = await ingest("swapped.txt", SWAPPED);
    expect([speech!.flags.includes("SUBSTITUTED_THROUGHOUT"), speech!.isChosenVersion]).toEqual([true, false]);
    await acceptText(database.db, speech!.id);
    expect((await database.db.read.speech.findUniqueOrThrow({ where: { id: speech!.id } })).isChosenVersion).toBe(true);
  });
});

describe("a text of several speeches", () => {
  it("is flagged, and split into speeches that take its place", async () => {
    const [whole] = await ingest("page.txt", SEVERAL);
    expect(whole!.flags).toContain("SEVERAL_SPEECHES");
    const ids = await splitSpeech(database.db, whole!.id);
    const parts = await database.db.read.speech.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
    expect(parts.map(({ file, title }) => [file, title])).toEqual([
      ["page.txt#1", "区长新年致辞"],
      ["page.txt#2", "区长新年致辞范文二"],
    ]);
    expect((await database.db.read.speech.findUniqueOrThrow({ where: { id: whole!.id } })).removedAt).not.toBeNull();
    await expect(splitSpeech(database.db, ids[0]!)).rejects.toMatchObject({ code: "NOT_SEVERAL_SPEECHES" });
  });

  it("comes apart at once where the import asks for it", async () => {
    const parts = await ingest("other.txt", SEVERAL.replaceAll("新年", "春节"), true);
    expect(parts.map(({ file }) => file)).toEqual(["other.txt#1", "other.txt#2"]);
  });
});
