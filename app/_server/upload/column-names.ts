import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import type { ColumnNames } from "#lib/readers/index.ts";

const FIELDS = ["text", "title", "date", "speaker", "office", "level", "region", "genre", "occasion", "sourceUrl"] as const;
const mapping = z.record(z.string().min(1), z.enum(FIELDS));

/**
 * Which column of a table holds what, as a form says it: in one field `mapping`, a JSON object from column to
 * field (`{"full_text":"text"}`), or in a field `column.text` and the like, each with a column's name.
 *
 * @throws AppError BAD_UPLOAD (400) for a mapping that is none
 */
export function columnNames(form: Readonly<Record<string, string>>): ColumnNames {
  const names: ColumnNames = {};
  for (const field of FIELDS) {
    const column = form[`column.${field}`]?.trim() ?? "";
    if (column !== "") names[field] = column;
  }
  for (const [column, field] of Object.entries(readMapping(form.mapping ?? "{}"))) names[field] = column;
  return names;
}

function readMapping(json: string): z.infer<typeof mapping> {
  try {
    return mapping.parse(JSON.parse(json));
  } catch (cause) {
    const message = `mapping must be a JSON object from column names to ${FIELDS.join(", ")}`;
    throw new AppError("BAD_UPLOAD", message, { where: "mapping", status: 400, cause });
  }
}
