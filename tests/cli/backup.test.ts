import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "#lib/db/client.ts";
import { acceptSlogan } from "#lib/ingest/accept-slogan.ts";
import { correctMetadata, ingestPaths } from "#lib/ingest/index.ts";
import { makeBackup } from "../../lib/cli/store/make-backup.ts";
import { restoreBackup } from "../../lib/cli/store/read-backup.ts";
import { storeSnapshot } from "../ingest/store-snapshot.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

const SPEECHES = {
  "2021-03-02-堤防.txt": "在全县堤防会议上的讲话\n同志们：\n汛期之前，要把每一处险段登记造册，一处一策。\n",
  "2022-05-06-粮食.txt": "在全市粮食工作会议上的讲话\n同志们：\n粮食安全是“国之大者”，要坚决守住耕地红线。\n",
};
let full: TestDatabase;
let folder: string;
let file: string;
const others: TestDatabase[] = [];

beforeAll(async () => {
  folder = makeTemporaryFolder("backup");
  file = path.join(folder, "all.zip");
  mkdirSync(path.join(folder, "speeches"));
  for (const [name, text] of Object.entries(SPEECHES)) writeFileSync(path.join(folder, "speeches", name), text);
  full = await createTestDatabase();
  await ingestPaths([path.join(folder, "speeches")], { db: full.db });
  const { id } = await full.db.read.speech.findFirstOrThrow({ orderBy: { id: "asc" } });
  await correctMetadata(full.db, id, "speaker", "某县委书记");
  await acceptSlogan(full.db, { slogan: "一处一策", variants: ["一险一策"], note: "含“引号”\t和\\反斜杠" });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const database of [full, ...others]) await database.drop();
});
beforeEach(() => {
  mkdirSync(path.join(folder, "data", "views"), { recursive: true });
  vi.stubEnv("TIFA_DATA_DIR", path.join(folder, "data"));
  writeFileSync(path.join(folder, "data", "corrections.tsv"), "间志\t同志\n");
  writeFileSync(path.join(folder, "data", "views", "own.json"), "{}");
});
afterEach(() => vi.unstubAllEnvs());

async function emptyStore(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  others.push(database);
  return database;
}

/** Everything but the change counter, which a restore raises. */
async function contentOf(db: Database): Promise<unknown> {
  const { state: _, ...content } = (await storeSnapshot(db.read)) as Record<string, unknown>;
  const corrections = await db.read.metadataCorrection.findMany({ orderBy: { textHash: "asc" } });
  return { ...content, corrections, slogans: await db.read.userSlogan.findMany() };
}

describe("backup and restore", () => {
  it("bring everything into an empty store, and from there back, with the files of the data folder", async () => {
    const manifest = await makeBackup(full.url, file);
    expect(manifest).toMatchObject({ program: "tifa", speeches: 2 });
    const there = await emptyStore();
    vi.stubEnv("TIFA_DATA_DIR", path.join(folder, "elsewhere"));
    await restoreBackup(there.url, file);
    expect(await contentOf(there.db)).toEqual(await contentOf(full.db));
    expect(readFileSync(path.join(folder, "elsewhere", "corrections.tsv"), "utf8")).toBe("间志\t同志\n");
    expect(readFileSync(path.join(folder, "elsewhere", "views", "own.json"), "utf8")).toBe("{}");

    const back = path.join(folder, "back.zip");
    await makeBackup(there.url, back);
    const again = await emptyStore();
    await restoreBackup(again.url, back);
    expect(await contentOf(again.db)).toEqual(await contentOf(full.db));
    // What is stored from now on gets numbers of its own.
    writeFileSync(path.join(folder, "new.txt"), "在全区安全生产会议上的讲话\n同志们：\n隐患不除，一刻不停。\n");
    expect(await ingestPaths([path.join(folder, "new.txt")], { db: again.db })).toMatchObject({ stored: 1, refused: 0 });
  });

  it("hold one moment while somebody writes", async () => {
    let stop = false;
    const writing = (async () => {
      for (let number = 0; !stop && number < 200; number++)
        await acceptSlogan(full.db, { slogan: `边写边存之${"一二三四五六七八九十"[number % 10]}`, note: String(number) });
    })();
    const busy = path.join(folder, "busy.zip");
    const manifest = await makeBackup(full.url, busy);
    stop = true;
    await writing;
    const there = await emptyStore();
    await restoreBackup(there.url, busy);
    const slogans = await there.db.read.userSlogan.count();
    expect(slogans).toBe(manifest.tables.find(({ name }) => name === "user_slogan")?.rows);
  });

  it("refuse by name what is newer, damaged, cut off or no backup, and leave the store as it was", async () => {
    await makeBackup(full.url, file);
    const there = await emptyStore();
    const entries = unzipSync(readFileSync(file));
    const changed = async (change: (copy: Record<string, Uint8Array>) => void, code: string) => {
      const copy = { ...entries };
      change(copy);
      const broken = path.join(folder, "broken.zip");
      writeFileSync(broken, zipSync(copy));
      await expect(restoreBackup(there.url, broken), code).rejects.toMatchObject({ code });
    };
    const manifest = JSON.parse(Buffer.from(entries["manifest.json"]!).toString()) as Record<string, unknown>;
    const told = (more: object) => Buffer.from(JSON.stringify({ ...manifest, ...more }));
    const part = Object.keys(entries).find((name) => name.startsWith("tables/user_slogan/"))!;
    await changed((copy) => (copy["manifest.json"] = told({ format: 99 })), "BACKUP_NEWER");
    await changed((copy) => (copy["manifest.json"] = told({ migrations: ["29990101000000_later"] })), "BACKUP_NEWER");
    await changed((copy) => delete copy[part], "BACKUP_DAMAGED");
    await changed((copy) => delete copy["checks.json"], "BACKUP_DAMAGED");
    await changed(
      (copy) => (copy[part] = Buffer.from(Buffer.from(copy[part]!).toString().replace("一处一策", "一处两策"))),
      "BACKUP_DAMAGED",
    );
    await changed((copy) => (copy["manifest.json"] = Buffer.from("{}")), "BACKUP_INVALID");
    writeFileSync(path.join(folder, "no.zip"), "text");
    await expect(restoreBackup(there.url, path.join(folder, "no.zip"))).rejects.toMatchObject({ code: "ARCHIVE_CORRUPT" });
    expect(await there.db.read.speech.count()).toBe(0);
  });

  it("throw nothing away unless told to", async () => {
    await makeBackup(full.url, file);
    const before = await contentOf(full.db);
    await expect(restoreBackup(full.url, file)).rejects.toMatchObject({ code: "STORE_NOT_EMPTY", status: 409 });
    await restoreBackup(full.url, file, true);
    expect(await contentOf(full.db)).toEqual(before);
  });

  it("say where a backup cannot be written", async () => {
    await expect(makeBackup(full.url, path.join(folder, "no", "such", "folder.zip"))).rejects.toMatchObject({ code: "BACKUP_UNWRITABLE" });
  });
});
