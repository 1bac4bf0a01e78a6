import { hasTextColumn } from "./metadata-keys.ts";
import { tableRows } from "./tables/table-rows.ts";
import { tableSpeeches } from "./tables/table-speeches.ts";
import type { Reader } from "./types.ts";

/**
 * Excel workbooks of speeches: each sheet a table as in CSV; sheets without a column of texts are passed over
 * where another has one.
 */
export const xlsxReader: Reader = {
  name: "xlsx",
  extensions: [".xlsx"],
  async *read(bytes, file, { columns = {} } = {}) {
    const { readWorkbook } = await import("./xlsx/read-workbook.ts"); // The parser takes longer to load than most texts take to read.
    const sheets = (await readWorkbook(bytes, file)).map(({ name, records }) => ({ name, rows: tableRows(records, file) }));
    const tables = sheets.filter(({ rows }) => {
      const names = Object.keys(rows[0]?.row ?? {});
      return columns.text === undefined ? hasTextColumn(names) : names.includes(columns.text);
    });
    for (const { name, rows } of tables.length > 0 ? tables : sheets.slice(0, 1)) {
      const sheet = tables.length > 1 ? `${name} ` : "";
      yield* tableSpeeches(rows, file, columns, (number) => `${file}#${sheet}${number}`);
    }
  },
};
