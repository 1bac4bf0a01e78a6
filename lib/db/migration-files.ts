import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** One folder of prisma/migrations. */
export interface MigrationFile {
  /** Folder name, `20250101000000_name`; the order of names is the order of application. */
  name: string;
  sql: string;
  /** sha256 (hex) of migration.sql, as Prisma's tools compute it. */
  checksum: string;
}

/** Where this project keeps its migrations. */
export const MIGRATIONS_FOLDER = path.resolve("prisma/migrations");

/** Reads the migrations of a folder in the order of their names. Empty when there is none. */
export async function readMigrationFiles(folder: string = MIGRATIONS_FOLDER): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigrationFile(folder, name)));
}

async function readMigrationFile(folder: string, name: string): Promise<MigrationFile> {
  const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
