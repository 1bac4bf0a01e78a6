import { meanInterval, wilsonInterval } from "#lib/stats/index.ts";

/** A place with the years in which it spoke, ascending, and the first year of every slogan that it said. */
export interface PlaceFirsts {
  years: readonly number[];
  firsts: ReadonlyMap<number, number>;
}

/** How far one place is behind another, over many slogans. */
export interface PairLag {
  /** Slogans that came in while both were known. */
  slogans: number;
  /** Mean years by which the second is behind the first. */
  lag: number;
  low: number;
  high: number;
  /** Slogans that the first had earlier, and those that the second had earlier. */
  earlier: number;
  later: number;
  /** `earlier` of both, with its Wilson interval; null when all came in the same years. */
  leadShare: number | null;
  leadLow: number | null;
  leadHigh: number | null;
}

/** Fewer slogans are no series. */
export const LEAST_SLOGANS = 5;

/**
 * Lag of the second place behind the first over the slogans that neither had in the first year in which both
 * spoke, and that one of them said by the last. What one of them has not said by then counts as of the year
 * after. Student's interval, 95 %, over slogans. null for fewer than five of them, and when all lags are equal,
 * as they must be where both spoke in two years only.
 */
export function pairLag(one: PlaceFirsts, other: PlaceFirsts): PairLag | null {
  const first = Math.max(one.years[0]!, other.years[0]!);
  const last = Math.min(one.years.at(-1)!, other.years.at(-1)!);
  const lags: number[] = [];
  for (const slogan of new Set([...one.firsts.keys(), ...other.firsts.keys()])) {
    const years = [one, other].map(({ firsts }) => Math.min(firsts.get(slogan) ?? Infinity, last + 1));
    const isNew = years.every((year) => year > first) && years.some((year) => year <= last);
    if (isNew) lags.push(years[1]! - years[0]!);
  }
  const interval = lags.length < LEAST_SLOGANS ? null : meanInterval(lags);
  if (interval === null) return null;
  const earlier = lags.filter((lag) => lag > 0).length;
  const later = lags.filter((lag) => lag < 0).length;
  const share = wilsonInterval(earlier, earlier + later);
  return {
    slogans: lags.length,
    lag: interval.mean,
    low: interval.low,
    high: interval.high,
    earlier,
    later,
    leadShare: share === null ? null : earlier / (earlier + later),
    leadLow: share?.low ?? null,
    leadHigh: share?.high ?? null,
  };
}
