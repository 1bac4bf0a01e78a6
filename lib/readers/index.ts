import { extname } from "node:path";
import { AppError } from "#lib/errors.ts";
import { csvReader } from "./csv.ts";
import { docxReader } from "./docx.ts";
import { epubReader } from "./epub.ts";
import { htmlReader } from "./html.ts";
import { jsonlReader } from "./jsonl.ts";
import { LIMITS } from "./limits.ts";
import { markdownReader } from "./markdown.ts";
import { odtReader } from "./odt.ts";
import { pdfReader } from "./pdf.ts";
import { adviceFor, recognise } from "./recognise.ts";
import { textReader } from "./text.ts";
import type { Reader, ReadOptions, ReadResult } from "./types.ts";
import { xlsxReader } from "./xlsx.ts";
import { zipReader } from "./zip.ts";

export { DUPLICATE_CODES, isRefusalCode, REFUSAL_CODES, type RefusalCode, SKIP_REASONS } from "./codes.ts";
export { contentHash } from "./content-hash.ts";
export { decodeText } from "./decode.ts";
export { LIMITS } from "./limits.ts";
export { FILE_COLUMNS, hasTextColumn, statedMetadata } from "./metadata-keys.ts";
export { MetadataTable, metadataRows, readTable } from "./tables/metadata-table.ts";
export { parseTable } from "./tables/parse-table.ts";
export type { ColumnNames, Reader, ReadOptions, ReadResult } from "./types.ts";

/** Every file format that comes in. A new format is one file and one line here. */
export const READERS: readonly Reader[] = [
  textReader,
  markdownReader,
  jsonlReader,
  csvReader,
  htmlReader,
  docxReader,
  odtReader,
  epubReader,
  xlsxReader,
  pdfReader,
  zipReader(readerOf),
];

/** The reader for a file's ending, or null. */
export function readerFor(file: string): Reader | null {
  const extension = extname(file).toLowerCase();
  return READERS.find((reader) => reader.extensions.includes(extension)) ?? null;
}

/**
 * The reader for a file: by its content where that leaves no doubt, else by its ending.
 *
 * @throws AppError UNSUPPORTED_TYPE, which says what to save the file as where there is such a way
 */
function readerOf(bytes: Uint8Array, file: string): Reader {
  const recognised = bytes.length === 0 ? null : recognise(bytes, file);
  const reader = recognised === null ? readerFor(file) : READERS.find(({ name }) => name === recognised);
  if (reader == null)
    throw new AppError("UNSUPPORTED_TYPE", adviceFor(file) ?? `no reader for ${extname(file) || "files without an ending"}`, {
      where: file,
    });
  return reader;
}

/**
 * Reads one file into its speeches.
 *
 * @throws AppError EMPTY_FILE, TOO_LARGE, UNSUPPORTED_TYPE and what the format's reader throws
 */
export async function* readSpeeches(bytes: Uint8Array, file: string, options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const reader = readerOf(bytes, file);
  if (bytes.length === 0) throw new AppError("EMPTY_FILE", "the file has no bytes", { where: file });
  if (bytes.length > LIMITS.fileBytes)
    throw new AppError("TOO_LARGE", `${bytes.length} bytes; the limit is ${LIMITS.fileBytes}`, { where: file });
  yield* reader.read(bytes, file, options);
}
