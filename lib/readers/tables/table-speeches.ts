import { AppError } from "#lib/errors.ts";
import { contentHash } from "../content-hash.ts";
import { hasTextColumn, statedMetadata, statedText, TEXT_KEYS } from "../metadata-keys.ts";
import type { ColumnNames, ReadResult } from "../types.ts";
import type { TableRow } from "./table-rows.ts";

/**
 * One speech a row, the text in a column that says so.
 *
 * @param names columns that a person chose, by what they hold
 * @param part display name of a row from its number
 * @throws AppError TEXT_COLUMN_MISSING, which lists the columns
 */
export function* tableSpeeches(
  rows: readonly TableRow[],
  file: string,
  names: ColumnNames,
  part: (number: number) => string,
): Generator<ReadResult> {
  const columns = Object.keys(rows[0]?.row ?? {});
  const missing = Object.values(names).find((name) => name !== undefined && !columns.includes(name));
  if (missing !== undefined) throw noColumn(`there is no column ${missing}`, columns, file);
  if (names.text === undefined && !hasTextColumn(columns)) throw noColumn(`no column is named ${TEXT_KEYS.join(", ")}`, columns, file);
  for (const { number, row } of rows) {
    const text = withLineEnds((names.text === undefined ? statedText(row) : row[names.text]) ?? "");
    const stated = { ...statedMetadata(row), ...chosenMetadata(row, names) };
    yield { speech: { text, stated, file: part(number), contentHash: contentHash(JSON.stringify(row)) } };
  }
}

/** Databases write line ends as `\\n`, where a cell holds no real one. */
function withLineEnds(cell: string): string {
  return cell.includes("\n") ? cell.replaceAll(/\r\n?/g, "\n") : cell.replaceAll(/\\r\\n|\\n|\r/g, "\n");
}

function chosenMetadata(row: Record<string, string>, names: ColumnNames): Record<string, string> {
  const { text: _text, ...fields } = names;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, column]) => {
      const value = column === undefined ? "" : (row[column] ?? "").trim();
      return value === "" ? [] : [[field, value]];
    }),
  );
}

function noColumn(reason: string, columns: readonly string[], file: string): AppError {
  const message = `${reason}; the columns are ${columns.join(", ") || "none"}; rename the one with the text, or say which it is`;
  return new AppError("TEXT_COLUMN_MISSING", message, { where: file });
}
