import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#lib/errors.ts";
import { isMetadataTable, readMetadataFile } from "#lib/ingest/metadata-file.ts";
import type { DatedText } from "#lib/lexicon/check-years.ts";
import { decodeText } from "#lib/readers/index.ts";

/**
 * The plain texts of a folder that the metadata table beside them dates and calls central, by year. Others
 * are left out: they prove nothing about when a wording was first put forward.
 *
 * @throws AppError METADATA_NOT_FOUND when the folder has no such table, BAD_ENCODING
 */
export async function readDatedTexts(folder: string): Promise<DatedText[]> {
  const names = (await readdir(folder)).sort();
  const table = await tableOf(folder, names);
  const texts: DatedText[] = [];
  for (const name of names.filter((each) => each.endsWith(".txt"))) {
    const stated = table.lookUp(name);
    const year = Number(stated?.date?.slice(0, 4));
    if (stated?.level !== "central" || !Number.isInteger(year)) continue;
    const text = decodeText(await readFile(join(folder, name)), name);
    texts.push({ name: stated.title ?? `${year} ${stated.genre ?? name}`, year, text });
  }
  return texts.sort((a, b) => a.year - b.year);
}

async function tableOf(folder: string, names: readonly string[]) {
  for (const name of names) {
    const path = join(folder, name);
    if (/\.(csv|tsv)$/.test(name) && (await isMetadataTable(await readFile(path), name))) return readMetadataFile(path);
  }
  throw new AppError("METADATA_NOT_FOUND", "the folder has no table of its texts", { where: folder });
}
