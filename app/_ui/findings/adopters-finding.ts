/** One place: the first year in which it says the phrase; null while it never does. */
export interface AdoptingPlace {
  region: string | null;
  level: string | null;
  firstYear: number | null;
}

/** Who said it first, and how far it came. */
export interface AdoptersFinding<R extends AdoptingPlace> {
  /** Places that spoke, and how many of them say it. */
  places: number;
  adopted: number;
  /** First year of all, and who said it then. */
  year: number;
  first: R[];
}

/** The finding of places in any order; null where no dated speech says it. */
export function adoptersFinding<R extends AdoptingPlace>(rows: readonly R[]): AdoptersFinding<R> | null {
  const adopted = rows.filter(({ firstYear }) => firstYear !== null);
  if (adopted.length === 0) return null;
  const year = Math.min(...adopted.map(({ firstYear }) => firstYear ?? Number.POSITIVE_INFINITY));
  return { places: rows.length, adopted: adopted.length, year, first: adopted.filter(({ firstYear }) => firstYear === year) };
}
