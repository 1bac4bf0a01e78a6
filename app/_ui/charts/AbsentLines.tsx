import type { Translate } from "#lib/i18n/index.ts";
import type { Row } from "#lib/types.ts";
import type { MeasuredRow } from "./measured-row.ts";
import { isAbsent } from "./year-series.ts";

interface AbsentLinesProps {
  rows: readonly (Row & MeasuredRow)[];
  /** Column whose values make the lines. */
  keyColumn: string;
  labelOf: (key: string) => string;
  t: Translate;
}

/** Names the lines that are 0 throughout and says why they have no band; nothing where every line is said. */
export function AbsentLines({ rows, keyColumn, labelOf, t }: AbsentLinesProps) {
  const keys = [...new Set(rows.map((row) => String(row[keyColumn])))];
  const absent = keys.filter((key) => isAbsent(rows.filter((row) => row[keyColumn] === key)));
  if (absent.length === 0) return null;
  return (
    <p className="mt-2 text-sm text-muted" data-absent={absent.length}>
      {t("charts.absentLines", { names: absent.map(labelOf).join(t("common.listSeparator")) })}
    </p>
  );
}
