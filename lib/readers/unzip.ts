import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { AppError } from "#lib/errors.ts";
import { LIMITS } from "./limits.ts";

export interface ArchiveEntry {
  /**
   * Path inside the archive, `/` between folders; UTF-8 or, without the flag for it, GB18030 as Chinese
   * Windows writes it.
   */
  name: string;
  bytes: Uint8Array;
}

/**
 * Unpacks an archive entry by entry, folders left out. Sizes are counted while unpacking, never believed from
 * the directory; what does not have the length and the checksum that the directory says is no archive that
 * was written whole.
 *
 * @param isWanted false for entries that are passed over without being unpacked
 * @throws AppError ARCHIVE_CORRUPT, ARCHIVE_ENCRYPTED, ARCHIVE_BOMB (too many entries or bytes)
 */
export async function* unzip(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean = () => true,
): AsyncGenerator<ArchiveEntry> {
  const zip = await open(bytes, file);
  let unpacked = 0;
  try {
    if (zip.entryCount > LIMITS.archiveEntries) throw bomb(file, `${zip.entryCount} entries; the limit is ${LIMITS.archiveEntries}`);
    for (let entry = await nextEntry(zip, file); entry !== null; entry = await nextEntry(zip, file)) {
      const name = entryName(entry);
      if (name.endsWith("/") || !isWanted(name)) continue;
      if ((entry.generalPurposeBitFlag & 1) !== 0) throw new AppError("ARCHIVE_ENCRYPTED", "the archive has a password", { where: file });
      const content = await readEntry(zip, entry, LIMITS.unpackedBytes - unpacked, file);
      unpacked += content.length;
      yield { name, bytes: content };
    }
  } finally {
    zip.close();
  }
}

function open(bytes: Uint8Array, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, decodeStrings: false, validateEntrySizes: true },
      (error, zip) => {
        if (zip === undefined || error) reject(corrupt(file, error));
        else resolve(zip);
      },
    );
  });
}

function nextEntry(zip: ZipFile, file: string): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
      act();
    };
    zip.once("entry", (entry: Entry) => done(() => resolve(entry)));
    zip.once("end", () => done(() => resolve(null)));
    zip.once("error", (error: unknown) => done(() => reject(corrupt(file, error))));
    zip.readEntry();
  });
}

/** yauzl gives the raw bytes of the name, because it would read old names as code page 437. */
function entryName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0 || isValidUtf8(raw);
  return new TextDecoder(isUtf8 ? "utf-8" : "gb18030").decode(raw).replaceAll("\\", "/");
}

function isValidUtf8(raw: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(raw);
    return true;
  } catch {
    return false;
  }
}

function readEntry(zip: ZipFile, entry: Entry, most: number, file: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (stream === undefined || error) return reject(corrupt(file, error));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) stream.destroy(bomb(file, `more than ${LIMITS.unpackedBytes} bytes unpacked`));
        else chunks.push(chunk);
      });
      stream.once("end", () => {
        const content = Buffer.concat(chunks);
        if (crc32(content) === entry.crc32) resolve(content);
        else reject(corrupt(file, new Error("wrong checksum")));
      });
      stream.once("error", (cause: unknown) => reject(cause instanceof AppError ? cause : corrupt(file, cause)));
    });
  });
}

function bomb(file: string, message: string): AppError {
  return new AppError("ARCHIVE_BOMB", message, { where: file });
}

function corrupt(file: string, cause: unknown): AppError {
  return new AppError("ARCHIVE_CORRUPT", "the archive is damaged", { where: file, cause });
}
