import type { Locale } from "#lib/types.ts";

const TAGS: Record<Locale, string> = { zh: "zh-CN", en: "en-GB" };
const formatters = new Map<string, Intl.NumberFormat>();

/** One formatter per locale and option set: making one costs more than a thousand uses. */
function formatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(TAGS[locale], options);
  formatters.set(key, made);
  return made;
}

/** A whole number with group separators, e.g. `1,234`; never 万, which would break columns of digits. */
export function formatCount(value: number, locale: Locale): string {
  return formatter(locale, { maximumFractionDigits: 0 }).format(value);
}

/**
 * A rate or score: two decimals, or three significant digits below 0.1 so that small rates do not become
 * 0.00.
 */
export function formatRate(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.1) return formatter(locale, { maximumSignificantDigits: 3 }).format(value);
  return formatter(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** A figure as a text states it: `5.2`, `8`, `65,000`; no zeros are added. */
export function formatStated(value: number, locale: Locale): string {
  return formatter(locale, { maximumFractionDigits: 4 }).format(value);
}

/** A correlation, −1 to 1: two decimals are all that it has to say. */
export function formatCorrelation(value: number, locale: Locale): string {
  return formatter(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "negative" }).format(value);
}

/** A share 0..1 as per cent with one decimal, e.g. `12.5%`. */
export function formatShare(value: number, locale: Locale): string {
  return formatter(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** What a number means for its presentation. */
export type NumberKind = "count" | "rate" | "share";

/** Formats by kind; null (nothing was there to count) is an en dash. */
export function formatNumber(value: number | null | undefined, kind: NumberKind, locale: Locale): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (kind === "count") return formatCount(value, locale);
  return kind === "share" ? formatShare(value, locale) : formatRate(value, locale);
}

/** An axis label: only as many decimals as the distance between ticks needs. */
export function formatTick(value: number, step: number, kind: NumberKind, locale: Locale): string {
  const scaled = kind === "share" ? step * 100 : step;
  const digits = Math.max(0, Math.min(6, -Math.floor(Math.log10(Math.max(scaled, 1e-9)) + 1e-9)));
  const style = kind === "share" ? "percent" : "decimal";
  return formatter(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** `low–high`, for a 95 % interval; an en dash alone when there is none. */
export function formatInterval(low: number | null | undefined, high: number | null | undefined, kind: NumberKind, locale: Locale): string {
  if (low === null || low === undefined || high === null || high === undefined) return "–";
  return `${formatNumber(low, kind, locale)}–${formatNumber(high, kind, locale)}`;
}
