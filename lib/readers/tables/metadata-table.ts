import { basename, extname } from "node:path";
import { AppError } from "#lib/errors.ts";
import type { StatedMetadata } from "#lib/types.ts";
import { decodeText } from "../decode.ts";
import { FILE_COLUMNS, hasTextColumn, statedMetadata } from "../metadata-keys.ts";
import { parseTable } from "./parse-table.ts";
import { tableRows } from "./table-rows.ts";

/** What a metadata table says, looked up by a file's path as ingest names it or by its bare name. */
export class MetadataTable {
  private readonly byName = new Map<string, StatedMetadata>();
  private readonly unused = new Set<string>();

  /** @throws AppError METADATA_INVALID for a table without a column of file names */
  constructor(rows: readonly Record<string, string>[], path: string) {
    const column = fileColumn(Object.keys(rows[0] ?? {}));
    if (column === undefined) throw new AppError("METADATA_INVALID", "the metadata file needs a column `file`", { where: path });
    for (const row of rows) {
      const name = row[column]?.trim().replaceAll("\\", "/") ?? "";
      if (name === "") continue;
      this.byName.set(name, statedMetadata(row));
      this.unused.add(name);
    }
  }

  /**
   * Metadata for a file; the longer a name the table has for it, the better, one without its ending last.
   * Null when the table does not name it.
   */
  lookUp(file: string): StatedMetadata | null {
    const key = namesOf(file).find((name) => this.byName.has(name));
    if (key === undefined) return null;
    this.unused.delete(key);
    return this.byName.get(key) ?? null;
  }

  /** Names in the table that no file had; worth a warning, since a typo there loses metadata. */
  unusedNames(): string[] {
    return [...this.unused];
  }
}

/**
 * The names that a table may have for a file: its path from any folder on, then its bare name without ending.
 */
function namesOf(file: string): string[] {
  const steps = file.split("/");
  const bare = basename(file);
  return [...steps.map((_step, at) => steps.slice(at).join("/")), bare.slice(0, bare.length - extname(bare).length)];
}

function fileColumn(columns: readonly string[]): string | undefined {
  return columns.find((name) => FILE_COLUMNS.includes(name.trim().toLowerCase()));
}

/** Larger workbooks hold speeches; reading one costs many times its size. */
const LARGEST_WORKBOOK = 2 * 1024 ** 2;

/**
 * Rows of a table file, CSV in any dialect or the first filled sheet of a workbook. @throws AppError as the
 * format's reader does
 */
export async function readTable(bytes: Uint8Array, file: string): Promise<Record<string, string>[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return parseTable(decodeText(bytes, file), file);
  if (bytes.length > LARGEST_WORKBOOK)
    throw new AppError("TOO_LARGE", `a workbook of metadata may have ${LARGEST_WORKBOOK} bytes`, { where: file });
  const { readWorkbook } = await import("../xlsx/read-workbook.ts");
  const sheet = (await readWorkbook(bytes, file)).find(({ records }) => records.length > 0);
  return tableRows(sheet?.records ?? [], file).map(({ row }) => row);
}

/** True for a name that a table of metadata may have. */
export function mayBeMetadataTable(file: string): boolean {
  return /\.(csv|tsv|xlsx)$/i.test(file);
}

/**
 * The rows of a table about files rather than of speeches, as it often lies in the folder beside them; null
 * for any other file.
 */
export async function metadataRows(bytes: Uint8Array, file: string): Promise<Record<string, string>[] | null> {
  if (!mayBeMetadataTable(file)) return null;
  try {
    const rows = await readTable(bytes, file);
    const columns = Object.keys(rows[0] ?? {});
    return !hasTextColumn(columns) && fileColumn(columns) !== undefined ? rows : null;
  } catch (error) {
    if (error instanceof AppError) return null; // The reader will refuse it with the reason.
    throw error;
  }
}
