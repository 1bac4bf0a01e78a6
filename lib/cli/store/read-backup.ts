import { createHash } from "node:crypto";
import { z } from "zod";
import type { BackupManifest, BackupPart } from "#lib/db/backup/format.ts";
import { loadStore } from "#lib/db/backup/load-store.ts";
import { dataFolder } from "#lib/db/data-folder.ts";
import { AppError } from "#lib/errors.ts";
import { archiveFile } from "#lib/readers/archive-file.ts";
import { CHECKS } from "./archive-writer.ts";
import { restoreDataFile } from "./data-files.ts";
import { DATA_PREFIX, MANIFEST } from "./make-backup.ts";

const manifestSchema = z.object({
  program: z.literal("tifa"),
  format: z.number().int(),
  made: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
  corpusVersion: z.number().int(),
  speeches: z.number().int(),
});

/**
 * Fills a store and the data folder from a backup. The store gets all of it or nothing; the files come last.
 *
 * @param replace true to throw away what the store holds
 * @throws AppError BACKUP_NOT_FOUND, BACKUP_INVALID, BACKUP_NEWER, BACKUP_DAMAGED, STORE_NOT_EMPTY
 */
export async function restoreBackup(url: string, file: string, replace = false): Promise<BackupManifest> {
  const entries = archiveFile(file);
  const first = await entries.next();
  if (first.done || first.value.name !== MANIFEST) throw invalid(file);
  const manifest = manifestOf(first.value.bytes, file);
  const hashes = new Map([[MANIFEST, sha256(first.value.bytes)]]);
  const files: { name: string; bytes: Buffer }[] = [];
  await loadStore(url, manifest, partsOf(entries, hashes, files), replace);
  for (const { name, bytes } of files) await restoreDataFile(dataFolder(), name, bytes);
  return manifest;
}

/**
 * The rows, everything that goes by being hashed; a wrong hash is met before the store is asked to keep
 * anything.
 */
async function* partsOf(
  entries: AsyncIterable<{ name: string; bytes: Buffer }>,
  hashes: Map<string, string>,
  files: { name: string; bytes: Buffer }[],
): AsyncGenerator<BackupPart> {
  let isChecked = false;
  for await (const { name, bytes } of entries) {
    if (name === CHECKS) {
      check(bytes, hashes);
      isChecked = true;
      continue;
    }
    hashes.set(name, sha256(bytes));
    const table = /^tables\/([a-z_]+)\/\d+\.jsonl$/.exec(name)?.[1];
    if (table !== undefined) yield { table, lines: bytes.toString("utf8") };
    else if (name.startsWith(DATA_PREFIX)) files.push({ name: name.slice(DATA_PREFIX.length), bytes });
  }
  if (!isChecked) throw new AppError("BACKUP_DAMAGED", "the backup is cut off");
}

function check(bytes: Buffer, hashes: ReadonlyMap<string, string>): void {
  const wanted = new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(bytes.toString("utf8")))));
  const wrong = [...wanted].find(([name, hash]) => hashes.get(name) !== hash);
  if (wrong !== undefined || wanted.size !== hashes.size)
    throw new AppError("BACKUP_DAMAGED", `the backup is damaged: ${wrong?.[0] ?? "entries"}`);
}

function manifestOf(bytes: Buffer, file: string): BackupManifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch (cause) {
    throw invalid(file, cause);
  }
}

function invalid(file: string, cause?: unknown): AppError {
  return new AppError("BACKUP_INVALID", "the file is no backup of Tifa", { where: file, cause });
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
