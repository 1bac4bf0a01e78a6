import type { Ink, Series, SeriesPoint } from "#lib/charts/index.ts";
import { formatInterval, formatNumber, type NumberKind } from "#lib/format/index.ts";
import { glossed, type Translate } from "#lib/i18n/index.ts";
import { basisOf, type GroupedRow, type MeasuredRow } from "./measured-row.ts";

interface YearSeriesOptions<Key extends string, Value extends string> {
  /** Column whose values make the lines, e.g. `phrase`. */
  keyColumn: Key;
  /** Column of the value; its interval is in `low` and `high`. */
  valueColumn: Value;
  kind: NumberKind;
  labelOf?: (key: string) => string;
  /** Colour of a line that means something; the neutral one of its position without it. */
  inkOf?: (key: string) => Ink;
  hrefOf?: (key: string, year: string) => string;
  t: Translate;
}

/** Rows of one line in one year each, with columns for the line and for its value. */
type LineRow<Key extends string, Value extends string> = GroupedRow & Record<Key, string> & Record<Value, number | null>;

interface YearRows<R> {
  rows: readonly R[];
}

/**
 * Rows by year as lines, one per key in the rows' order; a null value stays null and leaves a gap. A line that
 * is 0 throughout has no band; its marks say the interval.
 */
export function yearSeries<Key extends string, Value extends string>(
  { rows }: YearRows<LineRow<NoInfer<Key>, NoInfer<Value>>>,
  options: YearSeriesOptions<Key, Value>,
): Series[] {
  const keyOf = (row: Record<Key, string>): string => row[options.keyColumn];
  return [...new Set(rows.map(keyOf))].map((key) => {
    const label = options.labelOf?.(key) ?? key;
    const own = rows.filter((row) => keyOf(row) === key);
    const ink = options.inkOf === undefined ? {} : { ink: options.inkOf(key) };
    const points = own.map((row) => point(row, key, label, options));
    return { key, label, ...ink, points: isAbsent(own) ? points.map(withoutBand) : points };
  });
}

/** True for a line that is 0 wherever there was text: its band would be all that the eye sees. */
export function isAbsent(rows: readonly MeasuredRow[]): boolean {
  return rows.length > 0 && rows.every((row) => basisOf(row).count === 0);
}

function withoutBand(drawn: SeriesPoint): SeriesPoint {
  return { ...drawn, low: null, high: null };
}

function point<Key extends string, Value extends string>(
  row: GroupedRow & Record<Value, number | null>,
  key: string,
  label: string,
  { valueColumn, kind, hrefOf, t }: YearSeriesOptions<Key, Value>,
): SeriesPoint {
  const y: number | null = row[valueColumn];
  const tip = valueTip(`${glossed(label, (row as { gloss?: string }).gloss, t.locale)} · ${row.group}`, row, y, kind, t);
  // A mark of nothing found has no sentences to lead to.
  const href = basisOf(row).count > 0 ? hrefOf?.(key, `${row.group}`) : undefined;
  return { x: Number(row.group), y, low: row.low, high: row.high, tip, href };
}

/** Words of a mark: name, value with interval, count and base. */
export function valueTip(name: string, row: MeasuredRow, value: number | null, kind: NumberKind, t: Translate): string {
  const { isShare, count, size } = basisOf(row);
  return t(isShare ? "charts.tipShare" : "charts.tipRate", {
    name,
    value: formatNumber(value, kind, t.locale),
    interval: formatInterval(row.low, row.high, kind, t.locale),
    count: formatNumber(count, "count", t.locale),
    base: formatNumber(size, "count", t.locale),
    speeches: row.speeches ?? 0,
  });
}

/** Speeches behind each year, from rows by year. */
export function speechesByYear({ rows }: YearRows<{ group: string | number; speeches: number }>): Map<number, number> {
  return new Map(rows.map(({ group, speeches }) => [Number(group), speeches]));
}

/** Speeches behind a whole chart by year. */
export function speechTotal(result: YearRows<{ group: string | number; speeches: number }>): number {
  return [...speechesByYear(result).values()].reduce((sum, speeches) => sum + speeches, 0);
}
