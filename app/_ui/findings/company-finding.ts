/** Two themes in one sentence: how often, and how many times as often as chance would give, with its 95 % interval. */
export interface ThemeCompany {
  theme: string;
  other: string;
  bothSentences: number;
  ratio: number | null;
  low: number | null;
  high: number | null;
}

export interface CompanyFinding<R extends ThemeCompany> {
  /** The pair that stands together most beyond chance, and the one that is apart most; null where none is beyond chance. */
  together: R | null;
  apart: R | null;
}

/** The finding of pairs in any order; null without any. */
export function companyFinding<R extends ThemeCompany>(rows: readonly R[]): CompanyFinding<R> | null {
  if (rows.length === 0) return null;
  const strongest = (found: R[], sign: 1 | -1) => found.sort((a, b) => sign * ((b.ratio ?? 1) - (a.ratio ?? 1)))[0] ?? null;
  return {
    together: strongest(
      rows.filter(({ low }) => low !== null && low > 1),
      1,
    ),
    apart: strongest(
      rows.filter(({ high }) => high !== null && high < 1),
      -1,
    ),
  };
}
