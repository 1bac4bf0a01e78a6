import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "#lib/errors.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS_FOLDER } from "./migration-files.ts";
import { differenceFromSchema } from "./schema-engine.ts";

export const SCHEMA_FILE = path.resolve("prisma/schema.prisma");

/**
 * Writes the migration that leads from the existing ones to the schema, and returns its file; null when
 * nothing changed.
 *
 * @param scratchUrl an empty database that may be written to
 * @param name what the migration does, in words
 */
export async function makeMigration(
  scratchUrl: string,
  name: string,
  files = { schema: SCHEMA_FILE, folder: MIGRATIONS_FOLDER },
): Promise<string | null> {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  if (slug === "") throw new AppError("BAD_ARGUMENT", "Give the migration a name of letters and digits.", { where: "name" });
  await migrate(scratchUrl, { folder: files.folder });
  const sql = await differenceFromSchema(scratchUrl, files.schema);
  if (sql === null) return null;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(files.folder, `${stamp}_${slug}`, "migration.sql");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, sql);
  return file;
}
