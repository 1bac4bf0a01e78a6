/** One slogan of a new speech against an earlier one; `found` where its count differs beyond the false discovery rate. */
export interface NewsRow {
  slogan: string;
  newsChange: string;
  count: number;
  countBefore: number;
  found: boolean;
  /** Probability after the correction. */
  adjustedP: number;
}

export interface NewsFinding {
  /** Slogans that only the new speech has, and those that it no longer has. */
  fresh: number;
  gone: number;
  /** Slogans whose difference is more than chance, and the surest of them; null without one. */
  sure: number;
  surest: string | null;
}

/** The finding of rows in any order; null without rows. */
export function newsFinding(rows: readonly NewsRow[]): NewsFinding | null {
  if (rows.length === 0) return null;
  const sure = rows.filter(({ found }) => found).sort((a, b) => a.adjustedP - b.adjustedP);
  return {
    fresh: rows.filter(({ count, countBefore }) => count > 0 && countBefore === 0).length,
    gone: rows.filter(({ count }) => count === 0).length,
    sure: sure.length,
    surest: sure[0]?.slogan ?? null,
  };
}
