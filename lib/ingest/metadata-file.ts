import { readFile } from "node:fs/promises";
import { AppError } from "#lib/errors.ts";
import { MetadataTable, metadataRows, readTable } from "#lib/readers/index.ts";

export { MetadataTable } from "#lib/readers/index.ts";

/** @throws AppError METADATA_INVALID, METADATA_NOT_FOUND, BAD_ENCODING */
export async function readMetadataFile(path: string): Promise<MetadataTable> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError("METADATA_NOT_FOUND", "the metadata file cannot be read", { where: path, cause });
  });
  return new MetadataTable(await readTable(bytes, path), path);
}

/** True for a table about files rather than of speeches, as it often lies in the folder beside them. */
export async function isMetadataTable(bytes: Uint8Array, file: string): Promise<boolean> {
  return (await metadataRows(bytes, file)) !== null;
}
