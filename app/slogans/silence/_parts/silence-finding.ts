/** One thing that a year does not say: the count expected at the past rate, and the probability of none at all. */
export interface SilentItem {
  item: string;
  lastYear: number | null;
  nextYear: number | null;
  expected: number;
  probability: number;
}

export interface SilenceFinding<R extends SilentItem> {
  /** What was expected most. */
  top: R;
  /**
   * How many stand when each probability is multiplied by the number of all things that may have been looked at
   * (Bonferroni); null where that number is not known.
   */
  sure: number | null;
}

const LEVEL = 0.05;

/**
 * The finding of rows in any order; null without any.
 *
 * @param family an upper bound of how many things were looked at, those included that the year does say
 */
export function silenceFinding<R extends SilentItem>(rows: readonly R[], family: number | null): SilenceFinding<R> | null {
  const [head] = rows;
  if (head === undefined) return null;
  const top = rows.reduce((best, row) => (row.expected > best.expected ? row : best), head);
  const sure = family === null ? null : rows.filter(({ probability }) => probability * family <= LEVEL).length;
  return { top, sure };
}

export interface GapsFinding<R extends SilentItem> {
  /** Said last before all the others. */
  earliest: R & { lastYear: number };
  /** The newest year in which any of them was still said, and how many were. */
  latestYear: number;
  still: number;
  /** How many are said again after the silent year. */
  back: number;
}

/** When some silent things were said last; null where none has a year. */
export function gapsFinding<R extends SilentItem>(rows: readonly R[]): GapsFinding<R> | null {
  const dated = rows.flatMap((row) => (row.lastYear === null ? [] : [{ ...row, lastYear: row.lastYear }]));
  const [head] = dated;
  if (head === undefined) return null;
  const earliest = dated.reduce((best, row) => (row.lastYear < best.lastYear ? row : best), head);
  const latestYear = dated.reduce((last, row) => Math.max(last, row.lastYear), head.lastYear);
  return {
    earliest,
    latestYear,
    still: dated.filter(({ lastYear }) => lastYear === latestYear).length,
    back: rows.filter(({ nextYear }) => nextYear !== null).length,
  };
}
