import type { AppError } from "#lib/errors.ts";
import type { MetadataField, RawSpeech } from "#lib/types.ts";

/**
 * One outcome of reading: a speech, or a named part that was refused. A file with many speeches gives many.
 */
export type ReadResult = { speech: RawSpeech } | { refused: string; error: AppError };

/** Which column of a table holds what, where a person chose it: names as the table has them. */
export type ColumnNames = Partial<Record<MetadataField | "text", string>>;

/** What a person said about how to read a file. */
export interface ReadOptions {
  columns?: ColumnNames;
}

/** A file format. Readers decode and split; they interpret nothing. */
export interface Reader {
  /** Stable name for the list of formats, e.g. `text`. */
  name: string;
  /** Lower-case file endings with the dot. */
  extensions: readonly string[];
  /**
   * @param bytes the whole file, never empty
   * @param file display name for messages and for RawSpeech.file
   * @throws AppError when the file as a whole cannot be read
   */
  read(bytes: Uint8Array, file: string, options?: ReadOptions): AsyncIterable<ReadResult> | Iterable<ReadResult>;
}
