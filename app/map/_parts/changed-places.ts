/** One place and how its rate changed between two periods; `direction` up or down where that is more than chance, after correction. */
export interface ChangedPlace {
  region: string | null;
  regionCode: string | null;
  direction: "up" | "down" | "same" | null;
  /** Null where one of the periods has no text. */
  difference: number | null;
}

export interface ChangedPlaces<R extends ChangedPlace> {
  /** Places that have text in both periods, and how many of them rose and fell beyond chance. */
  places: number;
  up: number;
  down: number;
  /** The widest change among those beyond chance; null without one. */
  widest: R | null;
}

/** The finding of places in any order; null where none has text in both periods. */
export function changedPlaces<R extends ChangedPlace>(rows: readonly R[]): ChangedPlaces<R> | null {
  const known = rows.filter(({ difference }) => difference !== null);
  if (known.length === 0) return null;
  const [up, down] = (["up", "down"] as const).map((way) => known.filter(({ direction }) => direction === way)) as [R[], R[]];
  const size = ({ difference }: R) => Math.abs(difference ?? 0);
  const widest = [...up, ...down].reduce<R | null>((best, row) => (best === null || size(row) > size(best) ? row : best), null);
  return { places: known.length, up: up.length, down: down.length, widest };
}
