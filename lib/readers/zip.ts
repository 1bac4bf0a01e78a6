import { extname } from "node:path";
import { AppError } from "#lib/errors.ts";
import type { Reader, ReadResult } from "./types.ts";
import { unzip } from "./unzip.ts";

/** What systems put into archives beside the files that people meant. */
const SYSTEM_FILE = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Archives of the other formats, read entry by entry; an archive within an archive is refused. Made with the other readers, since it hands
 * each entry on to the one that knows its ending.
 */
export function zipReader(readerFor: (file: string) => Reader | null): Reader {
  return {
    name: "zip",
    extensions: [".zip"],
    async *read(bytes, file) {
      for await (const entry of unzip(bytes, file)) {
        if (!SYSTEM_FILE.test(entry.name)) yield* readEntry(entry.bytes, `${file}!${entry.name}`, readerFor(entry.name));
      }
    },
  };
}

async function* readEntry(bytes: Uint8Array, part: string, reader: Reader | null): AsyncGenerator<ReadResult> {
  try {
    if (reader === null || reader.name === "zip")
      throw new AppError("UNSUPPORTED_TYPE", `no reader for ${extname(part) || "files without an ending"} in an archive`, { where: part });
    if (bytes.length === 0) throw new AppError("EMPTY_FILE", "the file has no bytes", { where: part });
    yield* reader.read(bytes, part);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { refused: part, error };
  }
}
