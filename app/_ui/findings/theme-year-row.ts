import type { YearRow } from "./year-finding.ts";

interface ThemeShare {
  group: string | number;
  themeSentences: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

/** A year of a theme as the finding of years reads it: its share of the sentences stands for the rate. */
export function asYearRow({ group, themeSentences, share, low, high }: ThemeShare): YearRow {
  return { group, count: themeSentences, perTenThousandChars: share, low, high };
}
