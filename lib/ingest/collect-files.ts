import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Refusal } from "./types.ts";

/** A file to read: where it is, how it is called, how large it is. */
export interface InputFile {
  path: string;
  file: string;
  bytes: number;
}

/**
 * Lists the files behind paths: a file stands for itself, a folder for all files below it in name order.
 * Hidden files and folders are passed over; a file reached twice counts once.
 *
 * @returns files in the order given, and a refusal FILE_NOT_FOUND for every path that does not exist
 */
export async function collectFiles(paths: readonly string[]): Promise<{ files: InputFile[]; refusals: Refusal[] }> {
  const files: InputFile[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of walk(path, basename(path), refusals)) {
      const real = await realpath(found.path);
      if (!seen.has(real)) files.push(found);
      seen.add(real);
    }
  }
  return { files, refusals };
}

async function* walk(path: string, name: string, refusals: Refusal[]): AsyncGenerator<InputFile> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) {
    refusals.push({ file: path, code: "FILE_NOT_FOUND", message: "there is no such file or folder" });
  } else if (entry.isDirectory()) {
    // A link to a folder is followed when it is asked for by name, not inside a folder, where it could lead
    // in circles.
    for (const child of (await readdir(path)).sort(byCodePoint)) {
      const childPath = join(path, child);
      const isLinkedFolder = (await lstat(childPath)).isSymbolicLink() && (await stat(childPath).catch(() => null))?.isDirectory();
      if (!child.startsWith(".") && !isLinkedFolder) yield* walk(childPath, `${name}/${child}`, refusals);
    }
  } else if (entry.isFile()) {
    yield { path, file: name, bytes: entry.size };
  }
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
