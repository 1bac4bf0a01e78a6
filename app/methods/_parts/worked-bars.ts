import type { Bar } from "#lib/charts/index.ts";
import { formatInterval, formatNumber, type NumberKind } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import {
  griesDp,
  jensenShannonTerm,
  type KeynessCounts,
  logRatio,
  logRatioInterval,
  type Rate,
  ratePerTenThousand,
} from "#lib/stats/index.ts";

/** A worked example: the product's own formulas over invented counts. */
export interface Worked {
  bars: Bar[];
  kind: NumberKind;
  /** `dot` where the figures have intervals, `bar` where they have none. */
  form: "dot" | "bar";
}

/** Two texts of one count and of different length: the rate tells them apart. */
export function workedRates(t: Translate): Worked {
  const rates = [ratePerTenThousand(6, 20_000), ratePerTenThousand(6, 60_000)];
  return { bars: rates.map((rate, at) => rateBar(rate, at, t)), kind: "rate", form: "dot" };
}

/** One rate from ever more text: the interval closes. */
export function workedIntervals(t: Translate): Worked {
  const rates = [1, 10, 100].map((times) => ratePerTenThousand(3 * times, 10_000 * times));
  return { bars: rates.map((rate, at) => rateBar(rate, at, t)), kind: "rate", form: "dot" };
}

function rateBar({ count, size, rate, low, high }: Rate, at: number, t: Translate): Bar {
  const number = (value: number) => formatNumber(value, "count", t.locale);
  const label = t("methods.worked.text", { count: number(count), size: number(size) });
  return barOf(`${at}`, label, rate, low, high, t);
}

/** Twice as often, from ever more text: the ratio is the same and what is sure of it is not. */
export function workedKeyness(t: Translate): Worked {
  const pairs: KeynessCounts[] = [2, 20, 200].map((count) => ({
    countTarget: count,
    sizeTarget: 100_000,
    countReference: count / 2,
    sizeReference: 100_000,
  }));
  const bars = pairs.map((counts, at) => {
    const interval = logRatioInterval(counts);
    const label = t("methods.worked.against", { target: counts.countTarget, reference: counts.countReference });
    return barOf(`${at}`, label, logRatio(counts), finite(interval?.low), finite(interval?.high), t);
  });
  return { bars, kind: "rate", form: "dot" };
}

function finite(bound: number | undefined): number | null {
  return bound !== undefined && Number.isFinite(bound) ? bound : null;
}

/** Four words of two lists: their parts add up to the whole divergence. */
export function workedDivergence(t: Translate): Worked {
  const shares = [
    [0.4, 0.1],
    [0.3, 0.3],
    [0.2, 0.3],
    [0.1, 0.3],
  ] as const;
  const bars = shares.map(([p, q], at) => {
    const share = (value: number) => formatNumber(value, "share", t.locale);
    return barOf(`${at}`, t("methods.worked.word", { from: share(q), to: share(p) }), jensenShannonTerm(p, q), null, null, t);
  });
  return { bars, kind: "rate", form: "bar" };
}

/** Twenty occurrences over four speeches of one length, evenly and less and less so. */
export function workedDispersion(t: Translate): Worked {
  const spreads = [
    [5, 5, 5, 5],
    [11, 5, 3, 1],
    [20, 0, 0, 0],
  ];
  const bars = spreads.map((counts, at) =>
    barOf(`${at}`, counts.join(" · "), griesDp(counts.map((count) => ({ count, size: 1000 }))), null, null, t),
  );
  return { bars, kind: "rate", form: "bar" };
}

function barOf(key: string, label: string, value: number | null, low: number | null, high: number | null, t: Translate): Bar {
  const text = formatNumber(value, "rate", t.locale);
  const interval = low === null || high === null ? "" : ` (${formatInterval(low, high, "rate", t.locale)})`;
  return { key, label, value, low, high, valueText: text, tip: `${label}\n${text}${interval}` };
}
