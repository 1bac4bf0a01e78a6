import { parse } from "csv-parse/sync";
import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { hasTextColumn, statedMetadata, statedText } from "./metadata-keys.ts";
import type { Reader } from "./types.ts";

/** CSV of speeches: a header row, one speech a row, the text in a column `text` (or 正文). */
export const csvReader: Reader = {
  name: "csv",
  extensions: [".csv", ".tsv"],
  *read(bytes, file) {
    const rows = parseTable(decodeText(bytes, file), file);
    const columns = Object.keys(rows[0] ?? {});
    if (!hasTextColumn(columns)) {
      throw new AppError("TEXT_COLUMN_MISSING", `no column named text; the columns are ${columns.join(", ")}`, { where: file });
    }
    for (const [index, row] of rows.entries()) {
      const part = `${file}#${index + 2}`;
      const text = (statedText(row) ?? "").replaceAll(/\r\n?/g, "\n");
      yield { speech: { text, stated: statedMetadata(row), file: part, contentHash: contentHash(JSON.stringify(row)) } };
    }
  },
};

/**
 * Reads a table with a header row; the delimiter is the one that the header uses.
 *
 * @returns one object a row, keyed by trimmed header; the reversible quote that our own export puts before `= + - @` is taken off
 * @throws AppError CSV_INVALID
 */
export function parseTable(text: string, file: string): Record<string, string>[] {
  const header = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const delimiter = header.includes("\t") ? "\t" : header.includes(",") ? "," : header.includes(";") ? ";" : ",";
  try {
    const rows = parse(text, {
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter,
      skip_empty_lines: true,
      bom: true,
    });
    return (rows as Record<string, string>[]).map(unguardRow);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("CSV_INVALID", `not a readable table: ${detail}`, { where: file, cause });
  }
}

/** The quote that our export puts before lines a spreadsheet would execute. */
const GUARD = /(^|\r\n|\r|\n)'(?='*(?:[^\S\r\n]*[=+\-@＝＋－＠]|\t))/g;

function unguardRow(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replace(GUARD, "$1")]));
}
