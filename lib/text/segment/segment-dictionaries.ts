import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "#lib/errors.ts";

/** Paths of nodejieba's five dictionaries, under the names that its `load` takes. */
export interface Dictionaries {
  dict: string;
  hmmDict: string;
  userDict: string;
  idfDict: string;
  stopWordDict: string;
}

const HASH_DIGITS = 16;

/**
 * Finds the dictionaries: nodejieba's own words and hidden Markov model, this project's user dictionary, and
 * two lists of a single line in place of nodejieba's tables for extracting keywords, which nobody here asks
 * for and which take a third of the time of loading.
 * @throws AppError DICTIONARY_MISSING naming the file
 */
export function findDictionaries(): Dictionaries {
  const own = join(dirname(createRequire(import.meta.url).resolve("nodejieba")), "submodules", "cppjieba", "dict");
  const paths = {
    dict: join(own, "jieba.dict.utf8"),
    hmmDict: join(own, "hmm_model.utf8"),
    userDict: ownDictionary("user.utf8"),
    idfDict: ownDictionary("keyword-weights.utf8"),
    stopWordDict: ownDictionary("keyword-stops.utf8"),
  };
  checkDictionaries(paths);
  return paths;
}

/**
 * Path of the segmenter's main dictionary (words with their frequencies), for what reads it without loading
 * the segmenter. Looked for from the working directory first: within a bundle, modules are not where their
 * source was.
 * @throws AppError DICTIONARY_MISSING
 */
export function mainDictionaryPath(): string {
  const tail = join("node_modules", "nodejieba", "submodules", "cppjieba", "dict", "jieba.dict.utf8");
  const here = join(/* turbopackIgnore: true */ process.cwd(), tail);
  return existsSync(here) ? here : findDictionaries().dict;
}

/** @throws AppError DICTIONARY_MISSING for the first file that is not there */
export function checkDictionaries(paths: Dictionaries): void {
  for (const path of Object.values(paths)) {
    if (!existsSync(path)) throw new AppError("DICTIONARY_MISSING", `The dictionary ${path} is missing.`, { where: path, status: 500 });
  }
}

/** sha256 prefix over the dictionaries that decide how text is cut, in a fixed order. */
export function dictionaryHash(paths: Dictionaries): string {
  const hash = createHash("sha256");
  for (const path of [paths.dict, paths.hmmDict, paths.userDict]) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, HASH_DIGITS);
}

/** In the working directory, else beside this file's project (a bundler may have moved the file). */
function ownDictionary(name: string): string {
  const tail = join("corpus", "dictionary", name);
  const besideCode = join(dirname(fileURLToPath(import.meta.url)), "..", "..", tail);
  return existsSync(besideCode) ? besideCode : join(process.cwd(), tail);
}
