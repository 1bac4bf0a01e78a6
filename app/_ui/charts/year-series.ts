import type { Ink, Series, SeriesPoint } from "#lib/charts/index.ts";
import { formatInterval, formatNumber, type NumberKind } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Row } from "#lib/types.ts";

interface YearSeriesOptions {
  /** Column whose values make the lines, e.g. `phrase`. */
  keyColumn: string;
  /** Column of the value; its interval is in `low` and `high`. */
  valueColumn: string;
  kind: NumberKind;
  labelOf?: (key: string) => string;
  /** Colour of a line that means something; the neutral one of its position without it. */
  inkOf?: (key: string) => Ink;
  hrefOf?: (key: string, year: string) => string;
  t: Translate;
}

/** Rows by year as lines, one per key in the rows' order; a null value stays null and leaves a gap. */
export function yearSeries(result: AnalysisResult, options: YearSeriesOptions): Series[] {
  const keys = [...new Set(result.rows.map((row) => String(row[options.keyColumn])))];
  return keys.map((key) => {
    const label = options.labelOf?.(key) ?? key;
    const rows = result.rows.filter((row) => String(row[options.keyColumn]) === key);
    const ink = options.inkOf === undefined ? {} : { ink: options.inkOf(key) };
    return { key, label, ...ink, points: rows.map((row) => point(row, key, label, options)) };
  });
}

function point(row: Row, key: string, label: string, options: YearSeriesOptions): SeriesPoint {
  const [y, low, high] = [row[options.valueColumn], row.low, row.high].map(numberOrNull);
  const tip = valueTip(`${label} · ${row.group}`, row, options.valueColumn, options.kind, options.t);
  return {
    x: Number(row.group),
    y: y ?? null,
    low: low ?? null,
    high: high ?? null,
    tip,
    href: hasEvidence(row) ? options.hrefOf?.(key, String(row.group)) : undefined,
  };
}

/** A mark of nothing found has no sentences to lead to. */
function hasEvidence(row: Row): boolean {
  return Number(row.count ?? row.themeSentences) > 0;
}

/** Words of a mark: name, value with interval, count and base. */
export function valueTip(name: string, row: Row, valueColumn: string, kind: NumberKind, t: Translate): string {
  const value = formatNumber(numberOrNull(row[valueColumn]), kind, t.locale);
  const interval = formatInterval(numberOrNull(row.low), numberOrNull(row.high), kind, t.locale);
  const count = formatNumber(numberOrNull(row.count ?? row.themeSentences), "count", t.locale);
  const of = typeof row.themeSentences === "number" ? row.sentences : row.chars;
  const base = formatNumber(numberOrNull(of), "count", t.locale);
  const key = typeof row.themeSentences === "number" ? "charts.tipShare" : "charts.tipRate";
  return t(key, { name, value, interval, count, base, speeches: Number(row.speeches ?? 0) });
}

export function numberOrNull(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** Speeches behind each year, from rows by year. */
export function speechesByYear(result: AnalysisResult): Map<number, number> {
  return new Map(result.rows.map((row) => [Number(row.group), Number(row.speeches ?? 0)]));
}

/** Speeches behind a whole chart by year. */
export function speechTotal(result: AnalysisResult): number {
  return [...speechesByYear(result).values()].reduce((sum, speeches) => sum + speeches, 0);
}
