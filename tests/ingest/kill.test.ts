import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestPaths } from "#lib/ingest/index.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { storeSnapshot } from "./store-snapshot.ts";

/** The bench `kills` does 60 under load. */
const KILLS = 10;
const FILES = 8;
let folder: string;
let undisturbed: unknown;
let undisturbedMilliseconds: number;
const databases: TestDatabase[] = [];

async function newDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

/** Runs a script of ours on a database and kills it after a while; null lets it run to its end. */
async function runKilled(
  script: string,
  args: readonly string[],
  url: string,
  killAfterMilliseconds: number | null,
): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: "ignore",
  });
  const timer = killAfterMilliseconds === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfterMilliseconds);
  const [, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  if (timer !== null) clearTimeout(timer);
  return signal;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tifa-kill-"));
  const files = readdirSync("corpus/samples")
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .slice(0, FILES);
  for (const name of files) copyFileSync(join("corpus/samples", name), join(folder, name));
  const database = await newDatabase();
  const started = performance.now();
  const summary = await ingestPaths([folder], { db: database.db });
  undisturbedMilliseconds = performance.now() - started;
  expect(summary).toMatchObject({ stored: FILES, refused: 0 });
  undisturbed = await storeSnapshot(database.db.read);
});

afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe("kill -9 of the ingest", () => {
  it(`${KILLS} times at random moments, then again: the store equals an undisturbed one`, async () => {
    const database = await newDatabase();
    for (let kill = 0; kill < KILLS; kill++) {
      // From the first moments to past the end, so that start-up, storing and finishing are all hit.
      await runKilled("lib/cli/ingest.ts", [folder], database.url, Math.random() * (undisturbedMilliseconds + 1500));
    }
    const summary = await ingestPaths([folder], { db: database.db });
    expect(summary.refused).toBe(0);
    expect(await storeSnapshot(database.db.read)).toEqual(undisturbed);
  });

  it("between any two statements of one speech leaves it whole or absent", async () => {
    const database = await newDatabase();
    for (const statement of [1, 2, 3, 4, 5, 6, 7]) {
      expect(
        await runKilled("tests/ingest/ingest-and-die.ts", [database.url, folder, "transaction", String(statement)], database.url, null),
      ).toBe("SIGKILL");
    }
    await ingestPaths([folder], { db: database.db });
    expect(await storeSnapshot(database.db.read)).toEqual(undisturbed);
  });

  it("would be noticed by this test if the store had no transaction", async () => {
    const database = await newDatabase();
    expect(await runKilled("tests/ingest/ingest-and-die.ts", [database.url, folder, "none", "3"], database.url, null)).toBe("SIGKILL");
    await ingestPaths([folder], { db: database.db });
    expect(await storeSnapshot(database.db.read)).not.toEqual(undisturbed);
  });
});
