/** One of several things that a chart orders by a figure, with the 95 % interval of the figure; null where there is no text. */
export interface Ranked {
  label: string;
  value: number | null;
  low?: number | null | undefined;
  high?: number | null | undefined;
}

/** Which thing stands first, and how surely. */
export interface RankFinding<R extends Ranked> {
  first: R;
  /** The next in order. */
  next: R;
  /**
   * How many others may stand as high: those whose intervals reach into that of the first. 0 when the first is apart from all;
   * null where a figure without an interval leaves that unknown.
   */
  tied: number | null;
  /** `level` where all the others may stand as high, `untested` where that is unknown. */
  verdict: "apart" | "chance" | "level" | "untested";
}

/** The finding of some things in any order; null where fewer than two have a figure or the highest is 0. */
export function rankFinding<R extends Ranked>(rows: readonly R[]): RankFinding<R> | null {
  const [first, ...others] = rows.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [next] = others;
  if (first === undefined || next === undefined || (first.value ?? 0) <= 0) return null;
  const low = first.low ?? null;
  const isKnown = low !== null && others.every(({ high = null }) => high !== null);
  const tied = isKnown ? others.filter(({ high }) => (high ?? 0) >= low).length : null;
  return { first, next, tied, verdict: verdictOf(tied, others.length) };
}

function verdictOf(tied: number | null, others: number): RankFinding<Ranked>["verdict"] {
  if (tied === null) return "untested";
  if (tied === 0) return "apart";
  return tied === others && others > 1 ? "level" : "chance";
}
