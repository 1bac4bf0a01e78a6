/** One slogan that occurs: how often, and its first and last year; null without a dated speech. */
export interface ListedSlogan {
  slogan: string;
  count: number;
  firstYear: number | null;
  lastYear: number | null;
}

/** What a list of slogans shows as a whole. */
export interface SloganListFinding<R extends ListedSlogan> {
  all: number;
  /** Said most often. */
  top: R;
  /** The newest year in which any of them is said; null where all are undated. */
  year: number | null;
  /** Slogans first said in that year, 0 where it is the only year; and those that it no longer says. */
  fresh: number;
  gone: number;
}

/** The finding of slogans in any order; null without any. */
export function sloganListFinding<R extends ListedSlogan>(rows: readonly R[]): SloganListFinding<R> | null {
  const [head] = rows;
  if (head === undefined) return null;
  const top = rows.reduce((best, row) => (row.count > best.count ? row : best), head);
  const dated = rows.flatMap(({ firstYear, lastYear }) => (firstYear === null || lastYear === null ? [] : { firstYear, lastYear }));
  if (dated.length === 0) return { all: rows.length, top, year: null, fresh: 0, gone: 0 };
  const year = Math.max(...dated.map(({ lastYear }) => lastYear));
  const isOnly = dated.every(({ firstYear }) => firstYear === year);
  const fresh = isOnly ? 0 : dated.filter(({ firstYear }) => firstYear === year).length;
  return { all: rows.length, top, year, fresh, gone: dated.filter(({ lastYear }) => lastYear < year).length };
}
