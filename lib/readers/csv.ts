import { decodeText } from "./decode.ts";
import { parseTableRows } from "./tables/parse-table.ts";
import { tableSpeeches } from "./tables/table-speeches.ts";
import type { Reader } from "./types.ts";

/** CSV of speeches in any dialect: a header row, one speech a row, the text in a column `text` (or 正文). */
export const csvReader: Reader = {
  name: "csv",
  extensions: [".csv", ".tsv"],
  *read(bytes, file, { columns = {} } = {}) {
    yield* tableSpeeches(parseTableRows(decodeText(bytes, file), file), file, columns, (number) => `${file}#${number}`);
  },
};
