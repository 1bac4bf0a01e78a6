/** One slogan in one year; the rate is null where the year has no text. */
export interface SaidYear {
  slogan: string;
  group: string | number;
  count: number;
  perTenThousandChars: number | null;
}

export interface ComingsFinding {
  /** Slogans that are said at all, and how many of them in every year with text. */
  slogans: number;
  throughout: number;
  /** The one that came last, with its first year. */
  newest: { slogan: string; first: number };
  /** The newest year with text, and how many are not said in it. */
  year: number;
  gone: number;
}

/** What a map of slogans by year shows as a whole; null where nothing is said or only one year has text. */
export function comingsFinding(rows: readonly SaidYear[]): ComingsFinding | null {
  const years = [...new Set(rows.filter(({ perTenThousandChars }) => perTenThousandChars !== null).map(({ group }) => Number(group)))];
  const saidIn = new Map<string, number[]>();
  for (const { slogan, group, count } of rows) if (count > 0) saidIn.set(slogan, [...(saidIn.get(slogan) ?? []), Number(group)]);
  const lines = [...saidIn].map(([slogan, said]) => ({ slogan, said, first: Math.min(...said) }));
  const [head] = lines;
  if (head === undefined || years.length < 2) return null;
  const year = Math.max(...years);
  const newest = lines.reduce((best, line) => (line.first > best.first ? line : best), head);
  return {
    slogans: lines.length,
    throughout: lines.filter(({ said }) => new Set(said).size === years.length).length,
    newest: { slogan: newest.slogan, first: newest.first },
    year,
    gone: lines.filter(({ said }) => !said.includes(year)).length,
  };
}
