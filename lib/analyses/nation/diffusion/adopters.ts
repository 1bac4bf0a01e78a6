import type { PlaceHistory } from "./place-histories.ts";

/** Rogers' thirds in plain words: the first quarter of a level's adopters, the last, and those between. */
export type Timing = "early" | "middle" | "late" | "not-yet";

/** When a place took an item up, as far as its speeches tell. */
export interface Adopter {
  history: PlaceHistory;
  /** First year in which it said it; null when it never did. */
  firstYear: number | null;
  /**
   * Last year before in which it spoke and did not: the item came in after it, and not later than
   * `firstYear`. Null when it said it from its first year on.
   */
  silentUntil: number | null;
  /**
   * Rank among the adopters of its level, 1 for the first; equal years share the middle of their ranks. Null
   * without adoption.
   */
  rank: number | null;
  timing: Timing;
}

const PART = 0.25;

/** Every place as an adopter, in the order given; ranks are within levels. */
export function adopters(histories: readonly PlaceHistory[]): Adopter[] {
  const firstYears = histories.map(({ years, first }) => (first === -1 ? null : years[first]!.year));
  return histories.map((history, at) => {
    const firstYear = firstYears[at]!;
    const peers = firstYears.filter((year, other): year is number => year !== null && histories[other]!.level === history.level);
    const rank = firstYear === null ? null : middleRank(firstYear, peers);
    return { history, firstYear, silentUntil: silentUntil(history), rank, timing: timingOf(rank, peers.length) };
  });
}

/** The silence that is known: a place without speeches in the years before is not one that did not say it. */
function silentUntil({ years, first }: PlaceHistory): number | null {
  if (first === -1) return years.at(-1)!.year;
  return first === 0 ? null : years[first - 1]!.year;
}

function middleRank(year: number, peers: readonly number[]): number {
  const before = peers.filter((peer) => peer < year).length;
  const same = peers.filter((peer) => peer === year).length;
  return before + (same + 1) / 2;
}

function timingOf(rank: number | null, peers: number): Timing {
  if (rank === null) return "not-yet";
  if (rank <= Math.max(1, PART * peers)) return "early";
  return rank > (1 - PART) * peers ? "late" : "middle";
}
