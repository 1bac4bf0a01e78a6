import { extname } from "node:path";
import { AppError } from "#lib/errors.ts";
import { MetadataTable, mayBeMetadataTable, metadataRows } from "./tables/metadata-table.ts";
import type { Reader, ReadOptions, ReadResult } from "./types.ts";
import { unzip } from "./unzip.ts";

/** What systems put into archives beside the files that people meant. */
const SYSTEM_FILE = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i;

/**
 * Archives of the other formats, read entry by entry; an archive within an archive is refused. A table about
 * files among them states their metadata. Made with the other readers, since it hands each entry on to the
 * one that knows it.
 */
export function zipReader(readerOf: (bytes: Uint8Array, file: string) => Reader): Reader {
  return {
    name: "zip",
    extensions: [".zip"],
    async *read(bytes, file, options) {
      const tables = await metadataTables(bytes, file);
      let files = 0;
      for await (const entry of unzip(bytes, file)) {
        if (SYSTEM_FILE.test(entry.name)) continue;
        files++;
        if (tables.has(entry.name)) continue;
        const beside = [...tables.values()].map((table) => table.lookUp(entry.name)).find((stated) => stated !== null);
        for await (const result of readEntry(entry.bytes, `${file}!${entry.name}`, readerOf, options))
          yield "speech" in result && beside ? { speech: { ...result.speech, statedBeside: beside } } : result;
      }
      if (files === 0) throw new AppError("EMPTY_FILE", "the archive holds no files", { where: file });
    },
  };
}

/**
 * The archive's tables about files by their names, read before the files since they may stand behind them.
 */
async function metadataTables(bytes: Uint8Array, file: string): Promise<Map<string, MetadataTable>> {
  const tables = new Map<string, MetadataTable>();
  for await (const entry of unzip(bytes, file, (name) => mayBeMetadataTable(name) && !SYSTEM_FILE.test(name))) {
    const rows = await metadataRows(entry.bytes, entry.name);
    if (rows !== null) tables.set(entry.name, new MetadataTable(rows, `${file}!${entry.name}`));
  }
  return tables;
}

async function* readEntry(
  bytes: Uint8Array,
  part: string,
  readerOf: (bytes: Uint8Array, file: string) => Reader,
  options: ReadOptions | undefined,
): AsyncGenerator<ReadResult> {
  try {
    if (extname(part).toLowerCase() === ".zip")
      throw new AppError("UNSUPPORTED_TYPE", "an archive in an archive is not read; unpack it first", { where: part });
    if (bytes.length === 0) throw new AppError("EMPTY_FILE", "the file has no bytes", { where: part });
    yield* readerOf(bytes, part).read(bytes, part, options);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { refused: part, error };
  }
}
