import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * What a person keeps in the data folder: own slogans, themes, stop words, corrections, settings. The
 * database and what only this machine needs stay out.
 */
const KEPT = /\.(tsv|csv|ya?ml|txt|json|utf8)$/i;
const LEFT_OUT = new Set(["postgres", "socket", "credentials.json", "last-backup.json", "programs", "database-users", "elsewhere"]);

/** Files of the data folder that a backup holds, by their paths inside it. */
export function dataFiles(folder: string): { name: string; bytes: Buffer }[] {
  return walk(folder, "").map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

function walk(folder: string, inside: string): string[] {
  const here = path.join(folder, inside);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(inside, entry.name);
    if (entry.name.startsWith(".") || (inside === "" && LEFT_OUT.has(entry.name))) return [];
    if (entry.isDirectory()) return isReadable(path.join(folder, name)) ? walk(folder, name) : [];
    return entry.isFile() && KEPT.test(entry.name) ? [name] : [];
  });
}

/** A folder of the database's account is none of a person's. */
function isReadable(folder: string): boolean {
  return !existsSync(path.join(folder, "PG_VERSION"));
}

/** Puts a file back. One that is there and says something else is kept beside it as `….before-restore`. */
export async function restoreDataFile(folder: string, name: string, bytes: Buffer): Promise<void> {
  const target = path.resolve(folder, name);
  if (!target.startsWith(path.resolve(folder) + path.sep)) throw new RangeError(`${name} would lie outside the data folder`);
  if (existsSync(target)) {
    if (readFileSync(target).equals(bytes)) return;
    renameSync(target, `${target}.before-restore`);
  }
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
