/** Limits of what may come in, enforced by readers and ingest and printed on the import page. */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 20 * 1024 * 1024,
  /** Files in one upload. */
  filesPerRequest: 200,
  /** Bytes of one upload as a whole. */
  requestBytes: 512 * 1024 * 1024,
  /** UTF-16 units of one speech. */
  speechUnits: 2_000_000,
  /** Bytes that one archive may unpack to. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Entries of one archive. */
  archiveEntries: 2_000,
} as const;

/** File endings that a reader knows; a test holds them against the readers. */
export const ACCEPTED_ENDINGS: readonly string[] = [
  ".txt",
  ".srt",
  ".vtt",
  ".lrc",
  ".md",
  ".markdown",
  ".jsonl",
  ".ndjson",
  ".csv",
  ".tsv",
  ".html",
  ".htm",
  ".shtml",
  ".xhtml",
  ".docx",
  ".docm",
  ".odt",
  ".ott",
  ".fodt",
  ".epub",
  ".xlsx",
  ".pdf",
  ".zip",
];
