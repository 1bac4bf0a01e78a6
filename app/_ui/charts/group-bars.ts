import type { Bar, Ink } from "#lib/charts/index.ts";
import { formatNumber, type NumberKind } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { GroupBy } from "#lib/types.ts";
import { basisOf, type GroupedRow } from "./measured-row.ts";
import { valueTip } from "./year-series.ts";

interface GroupBarsOptions<Value extends string> {
  by: GroupBy;
  valueColumn: Value;
  kind: NumberKind;
  ink?: Ink;
  hrefOf?: (group: string) => string;
  t: Translate;
}

type BarRow<Value extends string> = GroupedRow & { label: string } & Record<Value, number | null>;

/** Rows of one thing by group as rows of a dot plot; years in order, everything else by value. */
export function groupBars<Value extends string>(rows: readonly BarRow<NoInfer<Value>>[], options: GroupBarsOptions<Value>): Bar[] {
  const bars = rows.map((row) => bar(row, options));
  if (options.by === "year") return bars;
  return bars.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

function bar<Value extends string>(row: BarRow<Value>, { by, valueColumn, kind, ink, hrefOf, t }: GroupBarsOptions<Value>): Bar {
  const group = `${row.group}`;
  const label = groupLabel(by, group, row.label, t);
  const value: number | null = row[valueColumn];
  return {
    key: group,
    label,
    value,
    low: row.low,
    high: row.high,
    valueText: valueWithCount(basisOf(row).count, value, kind, t),
    tip: valueTip(label, row, value, kind, t),
    href: hrefOf?.(group),
    ...(ink ? { ink } : {}),
  };
}

/** `16.24 (17)`: the rate and, in brackets, the count behind it. */
function valueWithCount(count: number, value: number | null, kind: NumberKind, t: Translate): string {
  return `${formatNumber(value, kind, t.locale)} (${formatNumber(count, "count", t.locale)})`;
}

/** A group's name in the reader's language. */
export function groupLabel(by: GroupBy, group: string, label: string, t: Translate): string {
  if (by === "level") return valueLabel("levels", group, t.locale);
  return by === "genre" ? valueLabel("genres", group, t.locale) : label;
}
