import { type Entry, open, type ZipFile } from "yauzl";
import { AppError } from "#lib/errors.ts";

/** One entry is read at a time, and none of ours is larger. */
const LARGEST_ENTRY_BYTES = 512 * 1024 * 1024;

/**
 * The entries of an archive on disk, one after the other in the order of its directory; for archives that
 * this program wrote, which may be larger than memory.
 *
 * @throws AppError ARCHIVE_CORRUPT
 */
export async function* archiveFile(path: string): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const zip = await opened(path);
  try {
    for (let entry = await next(zip, path); entry !== null; entry = await next(zip, path))
      yield { name: entry.fileName, bytes: await content(zip, entry, path) };
  } finally {
    zip.close();
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (zip === undefined || error) reject(corrupt(path, error));
      else resolve(zip);
    });
  });
}

function next(zip: ZipFile, path: string): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
      act();
    };
    zip.once("entry", (entry: Entry) => done(() => resolve(entry)));
    zip.once("end", () => done(() => resolve(null)));
    zip.once("error", (error: unknown) => done(() => reject(corrupt(path, error))));
    zip.readEntry();
  });
}

function content(zip: ZipFile, entry: Entry, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > LARGEST_ENTRY_BYTES) return reject(corrupt(path, `${entry.fileName} is too large`));
    zip.openReadStream(entry, (error, stream) => {
      if (stream === undefined || error) return reject(corrupt(path, error));
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.once("end", () => resolve(Buffer.concat(chunks)));
      stream.once("error", (cause: unknown) => reject(corrupt(path, cause)));
    });
  });
}

function corrupt(path: string, cause: unknown): AppError {
  return new AppError("ARCHIVE_CORRUPT", "the archive is damaged", { where: path, cause });
}
