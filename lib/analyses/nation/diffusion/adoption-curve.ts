import { wilsonInterval } from "#lib/stats/index.ts";
import { LEVELS } from "#lib/types.ts";
import type { PlaceHistory } from "./place-histories.ts";

/**
 * One level in one year: of the places that spoke, how many said it; and of all that spoke until then, how
 * many ever had.
 */
export interface CurvePoint {
  level: string;
  year: number;
  /** Places that said it, of those that spoke. */
  said: number;
  spoke: number;
  share: number;
  low: number;
  high: number;
  /**
   * Places that have said it in this or an earlier year, and places known by then; a silent year takes nobody
   * out.
   */
  adopters: number;
  knownPlaces: number;
}

/**
 * Adoption by level and year, levels from the centre down. Shares are of places that spoke, with Wilson
 * intervals, 95 %; the silent ones are in no share.
 */
export function adoptionCurve(histories: readonly PlaceHistory[]): CurvePoint[] {
  return LEVELS.flatMap((level) => {
    const own = histories.filter((history) => history.level === level);
    const years = [...new Set(own.flatMap((history) => history.years.map(({ year }) => year)))].sort((a, b) => a - b);
    return years.map((year) => pointOf(level, year, own));
  });
}

function pointOf(level: string, year: number, histories: readonly PlaceHistory[]): CurvePoint {
  const spoken = histories.flatMap(({ years }) => years.find((each) => each.year === year) ?? []);
  const said = spoken.filter((each) => each.said).length;
  const interval = wilsonInterval(said, spoken.length)!;
  return {
    level,
    year,
    said,
    spoke: spoken.length,
    share: said / spoken.length,
    ...interval,
    adopters: histories.filter(({ years, first }) => first !== -1 && years[first]!.year <= year).length,
    knownPlaces: histories.filter(({ years }) => years[0]!.year <= year).length,
  };
}
