/**
 * One year of something counted: occurrences, rate per 10,000 characters with its 95 % interval, null where
 * there is no text.
 */
export interface YearRow {
  group: string | number;
  count: number;
  perTenThousandChars: number | null;
  low: number | null;
  high: number | null;
}

/** What the years of one thing show, from the very rows of its chart. */
export interface YearFinding {
  /**
   * First year that says it; `isFromStart` when the corpus has no earlier year, so that nothing is known of a
   * beginning.
   */
  first: number;
  isFromStart: boolean;
  /** Year of the highest rate, and that rate. */
  peak: number;
  peakRate: number;
  last: number;
  lastRate: number;
  /**
   * `peak-is-last` when the newest year is the peak; `silent` when the newest year does not say it; `lower`
   * when the interval of the newest year lies wholly under that of the peak; else `within-chance`: the two
   * intervals meet, so the difference may be one of chance.
   */
  since: "peak-is-last" | "silent" | "lower" | "within-chance";
}

/** The finding of some years in any order; null where nobody says it or only one year has text. */
export function yearFinding(rows: readonly YearRow[]): YearFinding | null {
  const years = rows.filter((row) => row.perTenThousandChars !== null).sort((a, b) => Number(a.group) - Number(b.group));
  const said = years.filter(({ count }) => count > 0);
  const [first, last] = [said[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length < 2) return null;
  const peak = said.reduce((best, row) => (rateOf(row) > rateOf(best) ? row : best));
  return {
    first: Number(first.group),
    isFromStart: first === years[0],
    peak: Number(peak.group),
    peakRate: rateOf(peak),
    last: Number(last.group),
    lastRate: rateOf(last),
    since: sinceOf(peak, last),
  };
}

function rateOf({ perTenThousandChars }: YearRow): number {
  return perTenThousandChars ?? 0;
}

function sinceOf(peak: YearRow, last: YearRow): YearFinding["since"] {
  if (peak === last) return "peak-is-last";
  const isLower = last.high !== null && peak.low !== null && last.high < peak.low;
  if (!isLower) return "within-chance";
  return last.count === 0 ? "silent" : "lower";
}
