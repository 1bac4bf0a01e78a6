import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ingestPaths } from "#lib/ingest/index.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { storeSnapshot } from "./store-snapshot.ts";

const SPEECH =
  "在全县工作会议上的讲话\n同志们：\n今天我们召开会议，总结2021年的工作，部署2022年的任务。\n一、肯定成绩\n过去一年，全县上下坚持高质量发展，各项工作取得新成效。\n";
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-ingest-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function ingest(options: { metadataFile?: string } = {}) {
  return ingestPaths([folder], { db: database.db, ...options });
}

describe("ingestPaths", () => {
  it("stores a folder's speeches, names what it refuses, and stores nothing twice", async () => {
    write("a/one.txt", SPEECH);
    write("b/two.txt", SPEECH.replace("全县", "全市"));
    write("empty.txt", "");
    write("nul.txt", "同志们\0");
    write("blank.txt", "   \n\n");
    write("song.mp3", "x");
    write(".hidden.txt", SPEECH.replace("全县", "全省"));
    const first = await ingest();
    expect(first).toMatchObject({ stored: 2, duplicates: 0, refused: 4 });
    const refusals = first.outcomes.flatMap((outcome) =>
      outcome.kind === "refused" ? [`${outcome.code} ${outcome.file.split("/").pop()}`] : [],
    );
    expect(refusals.sort()).toEqual(["EMPTY_FILE empty.txt", "EMPTY_TEXT blank.txt", "NUL_BYTE nul.txt", "UNSUPPORTED_TYPE song.mp3"]);
    const before = await storeSnapshot(database.db.read);
    expect(await ingest()).toMatchObject({ stored: 0, duplicates: 2, refused: 4 });
    expect(await storeSnapshot(database.db.read)).toEqual(before);
  });

  it("knows the same bytes and the same text in another encoding or line width", async () => {
    const text = SPEECH.replace("全县", "全区");
    write("1.txt", text);
    write("2-same-bytes.txt", text);
    write("3-mark.txt", `\uFEFF${text}`);
    write("4-utf16.txt", Buffer.from(`\uFEFF${text}`, "utf16le"));
    write("5-crlf.txt", text.replaceAll("\n", "\r\n"));
    const { outcomes, stored } = await ingest();
    expect(stored).toBe(1);
    expect(outcomes.map((outcome) => ("code" in outcome ? outcome.code : outcome.kind))).toEqual([
      "stored",
      "DUPLICATE",
      "DUPLICATE_TEXT",
      "DUPLICATE_TEXT",
      "DUPLICATE_TEXT",
    ]);
  });

  it("lets the metadata file win over front matter and the file's name", async () => {
    write("2019-notes.md", `---\ntitle: 题目甲\nspeaker: 乙\n---\n${SPEECH.replace("全县", "全乡")}`);
    const metadataFile = write("metadata.csv", "file,date,title,level\n2019-notes.md,2020-05-01,题目丙,county\nmissing.txt,2001,无,city\n");
    const summary = await ingest({ metadataFile });
    expect(summary).toMatchObject({ stored: 1, refused: 0, skipped: [{ file: "missing.txt", reason: "METADATA_WITHOUT_FILE" }] });
    const speech = await database.db.read.speech.findFirstOrThrow({ where: { title: "题目丙" } });
    expect(speech).toMatchObject({ date: "2020-05-01", year: 2020, speaker: "乙", level: "county" });
  });

  it("takes metadata from a table inside an archive, and texts from a column that a person names", async () => {
    write(
      "a.zip",
      zipSync({
        "甲.txt": strToU8(SPEECH.replace("全县", "全旗")),
        "metadata.csv": strToU8("file,date,speaker\n甲.txt,2022-11-02,李某\n"),
      }),
    );
    write("b.csv", `题,稿\n在全镇会议上的讲话,"${SPEECH.replace("全县", "全镇")}"\n`);
    const summary = await ingestPaths([folder], { db: database.db, columns: { text: "稿", title: "题" } });
    expect(summary).toMatchObject({ stored: 2, refused: 0 });
    const speeches = await database.db.read.speech.findMany({ where: { speaker: "李某" }, select: { date: true } });
    expect(speeches).toEqual([{ date: "2022-11-02" }]);
  });

  it("passes over a metadata table that lies beside the speeches", async () => {
    write("x.txt", SPEECH.replace("全县", "全州"));
    write("metadata.csv", "file,date\nx.txt,2020\n");
    const summary = await ingest();
    expect(summary).toMatchObject({ stored: 1, refused: 0 });
    expect(summary.skipped.map(({ reason }) => reason)).toEqual(["METADATA_TABLE"]);
  });

  it("stores each text once when two ingests run at the same time", async () => {
    cpSync("corpus/samples", folder, { recursive: true });
    const [a, b] = await Promise.all([ingest(), ingest()]);
    expect(a.refused + b.refused).toBe(0);
    const stored = a.stored + b.stored;
    expect(stored).toBe(a.stored + a.duplicates);
    const rows = await database.db.read.$queryRaw<
      { n: number }[]
    >`select count(*)::int as n from speech where file like ${`${folder.split("/").pop()}%`}`;
    expect(rows[0]?.n).toBe(stored);
  });

  it("refuses a path that is not there and goes on with the others", async () => {
    const path = write("y.txt", SPEECH.replace("全县", "全村"));
    const summary = await ingestPaths([join(folder, "nowhere"), path], { db: database.db });
    expect(summary).toMatchObject({ stored: 1, refused: 1 });
    expect(summary.outcomes[0]).toMatchObject({ kind: "refused", code: "FILE_NOT_FOUND" });
  });
});
