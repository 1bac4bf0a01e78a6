import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ReadDatabase } from "#lib/db/client.ts";
import { readerFor } from "#lib/readers/index.ts";
import type { InputFile } from "./collect-files.ts";

/** Files that are looked up in one question. */
const AT_ONCE = 32;
/** A stream costs more than it saves below this. */
const SMALL_FILE_BYTES = 1024 ** 2;

/**
 * Tells which files are stored already byte for byte. Asked for files in order, it reads a few ahead and
 * keeps those only.
 */
export class FileLookup {
  private first = -1;
  private found: Promise<(number | null)[]> = Promise.resolve([]);

  constructor(
    private readonly db: ReadDatabase,
    private readonly files: readonly InputFile[],
  ) {}

  /** The speech that file `index` is stored as, or null. */
  async storedAs(index: number): Promise<number | null> {
    const first = index - (index % AT_ONCE);
    if (first !== this.first) {
      this.first = first;
      this.found = this.lookUp(this.files.slice(first, first + AT_ONCE));
      this.found.catch(() => {}); // Thrown where it is awaited.
    }
    return (await this.found)[index - first] ?? null;
  }

  private async lookUp(files: readonly InputFile[]): Promise<(number | null)[]> {
    const hashes: string[] = [];
    for (const file of files) hashes.push(await hashFile(file));
    const stored = await findStored(this.db, hashes);
    return hashes.map((hash) => stored.get(hash) ?? null);
  }
}

/**
 * Hash of a whole file; empty when it cannot be read or its format splits into parts, which are compared by
 * text instead.
 */
async function hashFile(file: InputFile): Promise<string> {
  if (readerFor(file.path) === null) return "";
  const hash = createHash("sha256");
  try {
    if (file.bytes <= SMALL_FILE_BYTES) return hash.update(await readFile(file.path)).digest("hex");
    for await (const chunk of createReadStream(file.path)) hash.update(chunk as Buffer);
  } catch {
    return ""; // The preparer meets the same error and names it.
  }
  return hash.digest("hex");
}

/**
 * The speeches that came from these very bytes and are still in the corpus, the oldest for each hash; an
 * empty hash is none.
 */
async function findStored(db: ReadDatabase, contentHashes: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ contentHash: string; id: number }[]>`
    select content_hash as "contentHash", min(id) as id from speech
    where content_hash = any(${contentHashes.filter((hash) => hash !== "")}::text[]) and removed_at is null
    group by content_hash order by id`;
  return new Map(rows.map(({ contentHash, id }) => [contentHash, id]));
}
