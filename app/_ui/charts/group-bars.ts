import type { Bar, Ink } from "#lib/charts/index.ts";
import { formatNumber, type NumberKind } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { GroupBy, Row } from "#lib/types.ts";
import { numberOrNull, valueTip } from "./year-series.ts";

interface GroupBarsOptions {
  by: GroupBy;
  valueColumn: string;
  kind: NumberKind;
  ink?: Ink;
  hrefOf?: (group: string) => string;
  t: Translate;
}

/** Rows of one thing by group as rows of a dot plot; years in order, everything else by value. */
export function groupBars(rows: readonly Row[], options: GroupBarsOptions): Bar[] {
  const bars = rows.map((row) => bar(row, options));
  if (options.by === "year") return bars;
  return bars.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

function bar(row: Row, { by, valueColumn, kind, ink, hrefOf, t }: GroupBarsOptions): Bar {
  const group = String(row.group);
  const label = groupLabel(by, group, String(row.label ?? group), t);
  const value = numberOrNull(row[valueColumn]);
  return {
    key: group,
    label,
    value,
    low: numberOrNull(row.low),
    high: numberOrNull(row.high),
    valueText: valueWithCount(row, value, kind, t),
    tip: valueTip(label, row, valueColumn, kind, t),
    href: hrefOf?.(group),
    ...(ink ? { ink } : {}),
  };
}

/** `16.24 (17)`: the rate and, in brackets, the count behind it. */
function valueWithCount(row: Row, value: number | null, kind: NumberKind, t: Translate): string {
  const count = numberOrNull(row.count ?? row.themeSentences);
  return `${formatNumber(value, kind, t.locale)} (${formatNumber(count, "count", t.locale)})`;
}

/** A group's name in the reader's language. */
export function groupLabel(by: GroupBy, group: string, label: string, t: Translate): string {
  if (by === "level") return valueLabel("levels", group, t.locale);
  return by === "genre" ? valueLabel("genres", group, t.locale) : label;
}
