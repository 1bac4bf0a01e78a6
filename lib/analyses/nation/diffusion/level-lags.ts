import { type MeanWithError, meanDifference, meanWithError } from "#lib/stats/index.ts";
import { LEVELS } from "#lib/types.ts";
import type { PlaceHistory } from "./place-histories.ts";

/** How far one level is behind another. */
export interface LevelLag {
  fromLevel: string;
  toLevel: string;
  /** Years by which `toLevel` is behind on average, below 0 where it is ahead. */
  lag: number;
  low: number | null;
  high: number | null;
  fromPlaces: number;
  toPlaces: number;
  /** The years compared, both included: those in which both levels are known. */
  comparedFrom: number;
  comparedTo: number;
}

interface Window {
  first: number;
  last: number;
}

/**
 * Lags between all levels that spoke, from the upper to the lower: the area between their curves of places that
 * have said it by then, of places known by then. Where both take it up altogether within the years compared that
 * is the mean difference of the years of adoption; where they do not, it is that difference as far as it has
 * come. Intervals, 95 %, are Welch's over places (jackknife); a level of one place is taken as it is, and two
 * such levels have none.
 */
export function levelLags(histories: readonly PlaceHistory[]): LevelLag[] {
  const levels = LEVELS.map((level) => ({ level, places: histories.filter((history) => history.level === level) }));
  const spoke = levels.filter(({ places }) => places.length > 0);
  return spoke.flatMap((from, at) => spoke.slice(at + 1).flatMap((to) => lagOf(from, to) ?? []));
}

interface Side {
  level: string;
  places: readonly PlaceHistory[];
}

function lagOf(from: Side, to: Side): LevelLag | null {
  const window = commonYears(from.places, to.places);
  if (window === null) return null;
  const [leading, following] = [yearsSaid(from.places, window), yearsSaid(to.places, window)];
  const interval = meanDifference(leading, following);
  return {
    fromLevel: from.level,
    toLevel: to.level,
    lag: leading.mean - following.mean,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    fromPlaces: from.places.length,
    toPlaces: to.places.length,
    comparedFrom: window.first,
    comparedTo: window.last,
  };
}

const firstSpoken = ({ years }: PlaceHistory) => years[0]!.year;
const lastSpoken = ({ years }: PlaceHistory) => years.at(-1)!.year;

/** From the year in which both levels are known to the last in which both spoke; null for less than two years. */
function commonYears(a: readonly PlaceHistory[], b: readonly PlaceHistory[]): Window | null {
  const first = Math.max(knownFrom(a), knownFrom(b));
  const last = Math.min(Math.max(...a.map(lastSpoken)), Math.max(...b.map(lastSpoken)));
  return last > first ? { first, last } : null;
}

/** One place less must leave the level known, or its interval would have years without a share. */
function knownFrom(places: readonly PlaceHistory[]): number {
  const years = places.map(firstSpoken).sort((x, y) => x - y);
  return years[Math.min(1, years.length - 1)]!;
}

/** Mean number of years for which a place of the level has said it, with the jackknife's error. */
function yearsSaid(places: readonly PlaceHistory[], window: Window): MeanWithError {
  const all = area(places, window);
  if (places.length === 1) return { mean: all, variance: 0, freedom: 0 };
  const n = places.length;
  const values = places.map((_, left) => n * all - (n - 1) * area(places.toSpliced(left, 1), window));
  return { ...meanWithError(values), mean: all };
}

function area(places: readonly PlaceHistory[], { first, last }: Window): number {
  let sum = 0;
  for (let year = first; year <= last; year++) {
    const known = places.filter((place) => firstSpoken(place) <= year);
    const said = known.filter(({ years, first: at }) => at !== -1 && years[at]!.year <= year);
    sum += said.length / known.length;
  }
  return sum;
}
