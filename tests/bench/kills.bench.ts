import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBackup } from "#lib/cli/store/make-backup.ts";
import { restoreBackup } from "#lib/cli/store/read-backup.ts";
import { withConnection } from "#lib/db/connection.ts";
import { withScratchDatabase } from "./scratch-database.ts";

const MOST_FILES = 24;
/** An ingest of so many files is through after about this long on a quiet machine. */
const LONGEST_LIFE_MILLISECONDS = 6_000;

/**
 * The ingest killed at random moments, with a backup made at the same time; whole again afterwards: every
 * file's speech once, no row without its speech, and every backup that was finished can be restored and is as
 * whole.
 */
export async function benchKills(kills: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-kills-"));
  const failures: string[] = [];
  let backups = 0;
  try {
    const texts = copySamples(folder);
    await withScratchDatabase(async (url) => {
      for (let kill = 0; kill < kills; kill++) {
        const file = join(folder, `backup-${kill}.zip`);
        const [isKilled, isMade] = await Promise.all([
          ingestFor(texts, url, Math.random() * LONGEST_LIFE_MILLISECONDS),
          tryBackup(url, file),
        ]);
        if (isMade) backups += 1;
        failures.push(...(await halves(url)).map((what) => `after kill ${kill + 1}${isKilled ? "" : " (had ended)"}: ${what}`));
      }
      await ingestFor(texts, url, null);
      const files = readdirSync(texts).length;
      const stored = await withConnection(url, (client) => client.query<{ n: number }>("select count(*)::int as n from speech"));
      if (stored.rows[0]?.n !== files) failures.push(`${stored.rows[0]?.n} speeches of ${files}`);
    });
    await withScratchDatabase(async (url) => {
      for (let kill = 0; kill < kills; kill++) failures.push(...(await restored(url, join(folder, `backup-${kill}.zip`))));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(
    `${kills} kills, ${backups} backups meanwhile, all restored: ${failures.length} failures: ${failures.length === 0 ? "within" : "OVER"}`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
}

function copySamples(folder: string): string {
  const texts = join(folder, "texts");
  mkdirSync(texts);
  const names = readdirSync("corpus/samples").filter((name) => name.endsWith(".txt"));
  for (const name of names.slice(0, MOST_FILES)) copyFileSync(join("corpus/samples", name), join(texts, name));
  return texts;
}

/** @param milliseconds of its life; null lets it run to its end. True when it was killed. */
async function ingestFor(folder: string, url: string, milliseconds: number | null): Promise<boolean> {
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/ingest.ts", folder], { env, stdio: "ignore" });
  const timer = milliseconds === null ? null : setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (timer !== null) clearTimeout(timer);
  return signal === "SIGKILL";
}

async function tryBackup(url: string, file: string): Promise<boolean> {
  await makeBackup(url, file);
  return true;
}

/** What is there without what belongs to it; empty for a store in order. */
async function halves(url: string): Promise<string[]> {
  const parts = ["speech_text", "speech_sentences", "speech_terms"];
  return withConnection(url, async (client) => {
    const found: string[] = [];
    for (const part of parts) {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from speech s full join ${part} p on p.speech_id = s.id where s.id is null or p.speech_id is null`,
      );
      if (rows[0]?.n !== 0) found.push(`${rows[0]?.n} rows of speech and ${part} without each other`);
    }
    return found;
  });
}

/** In place of what the one before left. */
async function restored(url: string, file: string): Promise<string[]> {
  try {
    await restoreBackup(url, file, true);
    return (await halves(url)).map((what) => `${file}: ${what}`);
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
