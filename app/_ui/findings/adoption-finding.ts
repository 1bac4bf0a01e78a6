/** One level in one year: of the places that spoke, the share that said it, with its 95 % interval. */
export interface AdoptionYear {
  level: string;
  year: number;
  said: number;
  spoke: number;
  share: number;
  low: number;
  high: number;
}

/** Where a slogan stood last on each level, and whether the levels differ. */
export interface AdoptionFinding<R extends AdoptionYear> {
  /** The newest year of each level that has several places, highest share first. */
  levels: R[];
  /** `apart` where the intervals of the highest and the lowest do not meet, `chance` where they do; null with fewer than two levels. */
  verdict: "apart" | "chance" | null;
}

/** The finding of rows in any order; null where no level has two places that spoke in one year. */
export function adoptionFinding<R extends AdoptionYear>(rows: readonly R[]): AdoptionFinding<R> | null {
  const several = rows.filter(({ spoke }) => spoke > 1);
  const newest = [...new Set(several.map(({ level }) => level))].map((level) =>
    several.filter((row) => row.level === level).reduce((last, row) => (row.year > last.year ? row : last)),
  );
  const levels = newest.sort((a, b) => b.share - a.share);
  const [highest, lowest] = [levels[0], levels.at(-1)];
  if (highest === undefined || lowest === undefined) return null;
  return { levels, verdict: levels.length < 2 ? null : highest.low > lowest.high ? "apart" : "chance" };
}
