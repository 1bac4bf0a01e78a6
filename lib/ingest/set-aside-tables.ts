import { realpath } from "node:fs/promises";
import type { InputFile } from "./collect-files.ts";
import { isMetadataTable } from "./metadata-file.ts";
import { mayBeTable, tableBytes } from "./table-head.ts";

/** Tables about files are no speeches: the one that was named, and those that lie beside the speeches. */
export async function setAsideTables(files: readonly InputFile[], metadataFile: string | undefined) {
  const metadataPath = metadataFile === undefined ? null : await realpath(metadataFile);
  const kept: InputFile[] = [];
  const skipped: { file: string; reason: string }[] = [];
  for (const file of files) {
    if ((await realpath(file.path)) === metadataPath) continue;
    const isTable = mayBeTable(file.path) && (await isMetadataTable(await tableBytes(file.path), file.path));
    if (isTable) skipped.push({ file: file.file, reason: "METADATA_TABLE" });
    else kept.push(file);
  }
  return { files: kept, skipped };
}
