import type { Row } from "#lib/types.ts";
import { type ColumnSpec, columns, number, orNull, text } from "../columns.ts";
import { groupRows } from "./fill-grid.ts";
import type { PanelRow } from "./panel-columns.ts";

const KEYS = ["phrase", "gloss", "kind", "regionCode", "region", "level"] as const;
const VALUES = ["count", "chars", "perTenThousandChars"] as const;
const UNITS = { count: "occurrences", chars: "chars", perTenThousandChars: "perTenThousandChars" };

/**
 * The panel with a row an item and region, and the years in columns; a cell is empty where the region did not
 * speak in that year.
 */
export function widePanel(rows: readonly PanelRow[]): { columns: readonly ColumnSpec[]; rows: Row[] } {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const wide = VALUES.flatMap((value) => years.map((year) => [`${value}${year}`, orNull(number(UNITS[value]))] as const));
  const keys = columns({
    phrase: text(),
    gloss: text(),
    kind: text(),
    regionCode: orNull(text()),
    region: orNull(text()),
    level: orNull(text()),
  });
  return { columns: [...keys, ...columns(Object.fromEntries(wide))], rows: groupRows(rows).map(wideRow) };
}

function wideRow(group: readonly PanelRow[]): Row {
  const keys = KEYS.map((key) => [key, group[0]![key]] as const);
  const values = group.flatMap((row) => VALUES.map((value) => [`${value}${row.year}`, row[value]] as const));
  return Object.fromEntries([...keys, ...values]);
}
