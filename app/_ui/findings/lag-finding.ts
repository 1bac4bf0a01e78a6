/** How many years one is behind the other, with its 95 % interval; a negative lag is a lead. */
export interface Lagging {
  lag: number;
  low: number | null;
  high: number | null;
}

export interface LagFinding<R extends Lagging> {
  pairs: number;
  /** Pairs whose interval excludes 0. */
  sure: number;
  /** The pair that is furthest apart among the sure ones; among all where none is sure. */
  widest: R;
}

/** The finding of pairs in any order; null without any. */
export function lagFinding<R extends Lagging>(rows: readonly R[]): LagFinding<R> | null {
  const sure = rows.filter(({ low, high }) => low !== null && high !== null && (low > 0 || high < 0));
  const among = sure.length > 0 ? sure : rows;
  const [head] = among;
  if (head === undefined) return null;
  const widest = among.reduce((best, row) => (Math.abs(row.lag) > Math.abs(best.lag) ? row : best), head);
  return { pairs: rows.length, sure: sure.length, widest };
}
