import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#lib/errors.ts";
import { decodeText, FILE_COLUMNS, hasTextColumn, parseTable, statedMetadata } from "#lib/readers/index.ts";
import type { StatedMetadata } from "#lib/types.ts";

/** What a metadata table says, looked up by a file's path as ingest names it or by its bare name. */
export class MetadataTable {
  private readonly byName = new Map<string, StatedMetadata>();
  private readonly unused = new Set<string>();

  constructor(rows: readonly Record<string, string>[], path: string) {
    const column = Object.keys(rows[0] ?? {}).find((name) => FILE_COLUMNS.includes(name.trim().toLowerCase()));
    if (column === undefined) throw new AppError("METADATA_INVALID", "the metadata file needs a column `file`", { where: path });
    for (const row of rows) {
      const name = row[column]?.trim() ?? "";
      if (name === "") continue;
      this.byName.set(name, statedMetadata(row));
      this.unused.add(name);
    }
  }

  /** Metadata for a file; the full name wins over the bare one. Null when the table does not name it. */
  lookUp(file: string): StatedMetadata | null {
    const key = [file, basename(file)].find((name) => this.byName.has(name));
    if (key === undefined) return null;
    this.unused.delete(key);
    return this.byName.get(key) ?? null;
  }

  /** Names in the table that no file had; worth a warning, since a typo there loses metadata. */
  unusedNames(): string[] {
    return [...this.unused];
  }
}

/** @throws AppError METADATA_INVALID, METADATA_NOT_FOUND, BAD_ENCODING */
export async function readMetadataFile(path: string): Promise<MetadataTable> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError("METADATA_NOT_FOUND", "the metadata file cannot be read", { where: path, cause });
  });
  return new MetadataTable(parseTable(decodeText(bytes, path), path), path);
}

/** True for a table about files rather than of speeches, as it often lies in the folder beside them. */
export function isMetadataTable(bytes: Uint8Array, file: string): boolean {
  if (!/\.(csv|tsv)$/i.test(file)) return false;
  try {
    const columns = Object.keys(parseTable(decodeText(bytes, file), file)[0] ?? {});
    return !hasTextColumn(columns) && columns.some((name) => FILE_COLUMNS.includes(name.trim().toLowerCase()));
  } catch (error) {
    if (error instanceof AppError) return false; // The reader will refuse it with the reason.
    throw error;
  }
}
