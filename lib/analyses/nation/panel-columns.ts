import { columns, number, orNull, type RowOf, text } from "../columns.ts";
import type { ITEM_KINDS } from "./panel-items.ts";

/** A row of the panel; figures are null in a row that only says that a region did not speak. */
export const PANEL_COLUMNS = columns({
  phrase: text(),
  gloss: text(),
  kind: text<(typeof ITEM_KINDS)[number]>(),
  year: number("year"),
  regionCode: orNull(text()),
  region: orNull(text()),
  level: orNull(text()),
  count: orNull(number("occurrences")),
  chars: orNull(number("chars")),
  perTenThousandChars: orNull(number("perTenThousandChars")),
  low: orNull(number("perTenThousandChars")),
  high: orNull(number("perTenThousandChars")),
  speechesWith: orNull(number("speeches")),
  speeches: number("speeches"),
});
export type PanelRow = RowOf<typeof PANEL_COLUMNS>;
