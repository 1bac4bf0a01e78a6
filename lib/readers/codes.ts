/**
 * Why a file or a part of one was not taken: a closed list, scripted against. A refused file changes nothing;
 * the others of the same run are taken all the same.
 */
export const REFUSAL_CODES = [
  // The file as such
  "FILE_NOT_FOUND",
  "FILE_UNREADABLE",
  "EMPTY_FILE",
  "TOO_LARGE",
  "TOO_MANY_FILES",
  "UNSUPPORTED_TYPE",
  // Its text
  "NUL_BYTE",
  "BAD_ENCODING",
  "EMPTY_TEXT",
  "TOO_MANY_CHARS",
  // Its format
  "ARCHIVE_BOMB",
  "ARCHIVE_CORRUPT",
  "ARCHIVE_ENCRYPTED",
  "CSV_INVALID",
  "DOCX_CORRUPT",
  "ODT_CORRUPT",
  "EPUB_CORRUPT",
  "FRONT_MATTER_INVALID",
  "HTML_NO_ARTICLE",
  "JSONL_INVALID",
  "PDF_CORRUPT",
  "PDF_ENCRYPTED",
  "PDF_NO_TEXT",
  "TEXT_COLUMN_MISSING",
  "XLSX_CORRUPT",
  // The child process that read it
  "PARSE_TIMEOUT",
  "PARSE_MEMORY",
  "PARSE_CRASHED",
  "PREPARE_FAILED",
  // The request that brought it
  "BAD_UPLOAD",
  "NO_FILES",
  "METADATA_INVALID",
  "METADATA_NOT_FOUND",
] as const;

/** What is already in the corpus: the same bytes, or the same text from other bytes. */
export const DUPLICATE_CODES = ["DUPLICATE", "DUPLICATE_TEXT"] as const;

/** What was passed over on purpose. */
export const SKIP_REASONS = ["METADATA_TABLE", "METADATA_WITHOUT_FILE", "HIDDEN_FILE"] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** True for a code of the closed list. */
export function isRefusalCode(code: string): code is RefusalCode {
  return REFUSAL_CODES.some((known) => known === code);
}
