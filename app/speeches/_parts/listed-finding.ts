/** A speech of the list: its year, null while unknown, and its characters. */
export interface ListedSpeech {
  year: number | null;
  chars: number;
}

export interface ListedFinding {
  speeches: number;
  chars: number;
  /** First and last year; null where none is dated. */
  from: number | null;
  to: number | null;
  /** Years between them that have a speech, and those that have none. */
  years: number;
  gaps: number;
}

/** What a list of speeches covers; null without any. */
export function listedFinding(rows: readonly ListedSpeech[]): ListedFinding | null {
  if (rows.length === 0) return null;
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const [from = null, to = from] = [years[0], years.at(-1)];
  const chars = rows.reduce((sum, row) => sum + row.chars, 0);
  return {
    speeches: rows.length,
    chars,
    from,
    to,
    years: years.length,
    gaps: from === null || to === null ? 0 : to - from + 1 - years.length,
  };
}
