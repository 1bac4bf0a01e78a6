import { statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { dumpStore } from "#lib/db/backup/dump-store.ts";
import type { BackupManifest } from "#lib/db/backup/format.ts";
import { dataFolder, makeDataFolder } from "#lib/db/data-folder.ts";
import { databaseFailure } from "#lib/db/failure.ts";
import { AppError } from "#lib/errors.ts";
import { ArchiveWriter } from "./archive-writer.ts";
import { dataFiles } from "./data-files.ts";

export const MANIFEST = "manifest.json";
export const DATA_PREFIX = "data/";

/**
 * Writes a whole store and the person's files of the data folder into one zip, as they are at one moment; the
 * program may run meanwhile. The file has its name only when it is whole.
 *
 * @returns what the backup says about itself
 * @throws AppError STORAGE_FULL (507), BACKUP_UNWRITABLE, and what the database throws
 */
export async function makeBackup(url: string, file: string): Promise<BackupManifest> {
  const writer = new ArchiveWriter(file);
  const numbers = new Map<string, number>();
  let told: BackupManifest | null = null;
  try {
    await dumpStore(
      url,
      async (manifest) => {
        told = manifest;
        await writer.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)));
        for (const { name, bytes } of dataFiles(dataFolder())) await writer.add(DATA_PREFIX + name, bytes);
      },
      async ({ table, lines }) => {
        const number = (numbers.get(table) ?? 0) + 1;
        numbers.set(table, number);
        await writer.add(`tables/${table}/${String(number).padStart(6, "0")}.jsonl`, Buffer.from(lines));
      },
    );
    await writer.finish();
  } catch (error) {
    await writer.discard();
    throw refusalOf(error, file);
  }
  if (told === null) throw new RangeError("a backup has a manifest");
  await remember(file, told);
  return told;
}

function refusalOf(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["ENOENT", "EACCES", "EISDIR", "EROFS", "EPERM"].includes(code))
    return new AppError("BACKUP_UNWRITABLE", "the file cannot be written there", { where: file, cause: error });
  return databaseFailure(error) ?? error;
}

/** The pages say when the last backup is long ago. */
async function remember(file: string, { made, corpusVersion, speeches }: BackupManifest): Promise<void> {
  const note = { made, corpusVersion, speeches, file: path.basename(file), bytes: statSync(file).size };
  await writeFile(path.join(makeDataFolder(), "last-backup.json"), JSON.stringify(note));
}
