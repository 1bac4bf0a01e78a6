/** Share of a theme in one speech with its 95 % interval; null where the speech has no sentence. */
export interface LeastRow {
  title: string;
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface LeastFinding<R extends LeastRow> {
  least: R;
  /** Speeches of the list without a single sentence of it. */
  without: number;
  /** Others of the list that may have as little: their intervals reach down into that of the least. */
  tied: number;
  others: number;
}

/** The speech of a list with the smallest share, and how surely; null where fewer than two have a sentence. */
export function leastFinding<R extends LeastRow>(rows: readonly R[]): LeastFinding<R> | null {
  const [least, ...others] = rows.filter(({ share }) => share !== null).sort((a, b) => a.share! - b.share!);
  if (least === undefined || others.length === 0) return null;
  const high = least.high ?? 1;
  return {
    least,
    without: [least, ...others].filter(({ share }) => share === 0).length,
    tied: others.filter(({ low }) => low === null || low <= high).length,
    others: others.length,
  };
}
