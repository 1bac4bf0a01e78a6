/** One slogan of a lineage: a step before or after the slogan itself, with its occurrences and years in the speeches. */
export interface LineageStep {
  slogan: string;
  direction: "predecessor" | "self" | "successor";
  depth: number;
  count: number;
  firstYear: number | null;
  lastYear: number | null;
}

export interface LineageFinding<R extends LineageStep> {
  self: R;
  /** Of those one step away the one that is said most; null where the lexicon knows none. */
  before: R | null;
  after: R | null;
}

/** What the lexicon puts directly before and after a slogan; null where it puts nothing there. */
export function lineageFinding<R extends LineageStep>(rows: readonly R[]): LineageFinding<R> | null {
  const self = rows.find(({ direction }) => direction === "self");
  const next = (direction: LineageStep["direction"]) =>
    rows.filter((row) => row.direction === direction && row.depth === 1).reduce<R | null>(more, null);
  const [before, after] = [next("predecessor"), next("successor")];
  return self === undefined || (before === null && after === null) ? null : { self, before, after };
}

function more<R extends LineageStep>(best: R | null, row: R): R {
  return best === null || row.count > best.count ? row : best;
}
