import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { statedMetadata, statedText } from "./metadata-keys.ts";
import type { Reader, ReadResult } from "./types.ts";

/**
 * JSON Lines: one object a line with a `text` key and metadata keys; a bad line is refused by its number, the
 * others are read.
 */
export const jsonlReader: Reader = {
  name: "jsonl",
  extensions: [".jsonl", ".ndjson"],
  *read(bytes, file) {
    const lines = decodeText(bytes, file).split("\n");
    for (const [index, line] of lines.entries()) {
      if (line.trim() !== "") yield readLine(line, `${file}#${index + 1}`);
    }
  },
};

function readLine(line: string, part: string): ReadResult {
  const record = parseObject(line);
  if (record === null) return refuse(part, "JSONL_INVALID", "the line is no JSON object");
  const text = statedText(record);
  if (text === null) return refuse(part, "TEXT_COLUMN_MISSING", "the object has no `text`");
  return { speech: { text: text.replaceAll(/\r\n?/g, "\n"), stated: statedMetadata(record), file: part, contentHash: contentHash(line) } };
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function refuse(part: string, code: string, message: string): ReadResult {
  return { refused: part, error: new AppError(code, message, { where: part }) };
}
