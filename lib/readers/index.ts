import { extname } from "node:path";
import { AppError } from "#lib/errors.ts";
import { csvReader } from "./csv.ts";
import { docxReader } from "./docx.ts";
import { htmlReader } from "./html.ts";
import { jsonlReader } from "./jsonl.ts";
import { LIMITS } from "./limits.ts";
import { markdownReader } from "./markdown.ts";
import { pdfReader } from "./pdf.ts";
import { textReader } from "./text.ts";
import type { Reader, ReadResult } from "./types.ts";
import { zipReader } from "./zip.ts";

export { DUPLICATE_CODES, isRefusalCode, REFUSAL_CODES, type RefusalCode, SKIP_REASONS } from "./codes.ts";
export { contentHash } from "./content-hash.ts";
export { parseTable } from "./csv.ts";
export { decodeText } from "./decode.ts";
export { LIMITS } from "./limits.ts";
export { FILE_COLUMNS, hasTextColumn, statedMetadata } from "./metadata-keys.ts";
export type { Reader, ReadResult } from "./types.ts";

/** Every file format that comes in. A new format is one file and one line here. */
export const READERS: readonly Reader[] = [
  textReader,
  markdownReader,
  jsonlReader,
  csvReader,
  htmlReader,
  docxReader,
  pdfReader,
  zipReader(readerFor),
];

/** The reader for a file's ending, or null. */
export function readerFor(file: string): Reader | null {
  const extension = extname(file).toLowerCase();
  return READERS.find((reader) => reader.extensions.includes(extension)) ?? null;
}

/**
 * Reads one file into its speeches.
 *
 * @throws AppError EMPTY_FILE, TOO_LARGE, UNSUPPORTED_TYPE and what the format's reader throws
 */
export async function* readSpeeches(bytes: Uint8Array, file: string): AsyncGenerator<ReadResult> {
  const reader = readerFor(file);
  if (reader === null)
    throw new AppError("UNSUPPORTED_TYPE", `no reader for ${extname(file) || "files without an ending"}`, { where: file });
  if (bytes.length === 0) throw new AppError("EMPTY_FILE", "the file has no bytes", { where: file });
  if (bytes.length > LIMITS.fileBytes)
    throw new AppError("TOO_LARGE", `${bytes.length} bytes; the limit is ${LIMITS.fileBytes}`, { where: file });
  yield* reader.read(bytes, file);
}
