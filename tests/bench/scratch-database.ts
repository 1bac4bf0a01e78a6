import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureDatabase } from "#lib/db/ensure-database.ts";

/**
 * Runs something on a database of its own, in a folder of its own, and throws both away. DATABASE_URL is not
 * touched: a benchmark needs an empty store.
 */
export async function withScratchDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-data-"));
  const before = { data: process.env.TIFA_DATA_DIR, url: process.env.DATABASE_URL };
  process.env.TIFA_DATA_DIR = folder;
  delete process.env.DATABASE_URL;
  try {
    const database = await ensureDatabase();
    try {
      return await run(database.url);
    } finally {
      await database.stop();
    }
  } finally {
    restore("TIFA_DATA_DIR", before.data);
    restore("DATABASE_URL", before.url);
    rmSync(folder, { recursive: true, force: true });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
