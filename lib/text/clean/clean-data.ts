import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "#lib/errors.ts";

const FOLDER = join("corpus", "cleaning");

/**
 * First folder that holds the data: the working directory, else the nearest one above this file (a bundler
 * may move the file, a caller the directory).
 */
function cleaningFolder(): string {
  const candidates = [process.cwd()];
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) candidates.push(folder);
  const found = candidates.map((root) => join(root, FOLDER)).find((folder) => existsSync(folder));
  if (found === undefined) throw new AppError("CLEANING_RULES_MISSING", `The folder ${FOLDER} is missing.`, { where: FOLDER, status: 500 });
  return found;
}

/**
 * Text of one data file under `corpus/cleaning/`.
 *
 * @throws AppError CLEANING_RULES_MISSING when the folder or the file is not there
 */
export function readCleaningFile(name: string): string {
  const path = join(cleaningFolder(), name);
  if (!existsSync(path))
    throw new AppError("CLEANING_RULES_MISSING", `The file ${name} is missing.`, { where: join(FOLDER, name), status: 500 });
  return readFileSync(path, "utf8");
}

/** Rows of a tab-separated data file: empty lines and lines that begin with `#` are comments. */
export function readCleaningRows(name: string): string[][] {
  return tabRows(readCleaningFile(name));
}

/** Rows of tab-separated text; empty lines and lines that begin with `#` are comments. */
export function tabRows(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
