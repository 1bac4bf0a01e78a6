/** Share of one theme in one year with its 95 % interval, null where there is no text. */
export interface ThemeYear {
  theme: string;
  group: string | number;
  share: number | null;
  low: number | null;
  high: number | null;
}

/** What the themes of the last two years show, from the very rows of their chart. */
export interface ThemeFinding {
  year: number;
  /** The year before it that has text. */
  before: number;
  /** The theme with the largest share of the year. */
  largest: { theme: string; share: number };
  /** Themes whose intervals of the two years do not meet; whatever is in neither list may be chance. */
  up: string[];
  down: string[];
}

/** The finding of rows in any order; null where fewer than two years have text. */
export function themeFinding(rows: readonly ThemeYear[]): ThemeFinding | null {
  const counted = rows.filter(({ share }) => share !== null);
  const years = [...new Set(counted.map(({ group }) => Number(group)))].sort((a, b) => a - b);
  const [before, year] = years.slice(-2);
  if (before === undefined || year === undefined) return null;
  const of = (wanted: number) => counted.filter(({ group }) => Number(group) === wanted);
  const largest = of(year).reduce((best, row) => ((row.share ?? 0) > (best.share ?? 0) ? row : best));
  const moved = (sign: 1 | -1) =>
    of(year)
      .filter((row) =>
        isApart(
          row,
          of(before).find(({ theme }) => theme === row.theme),
          sign,
        ),
      )
      .map(({ theme }) => theme);
  return { year, before, largest: { theme: largest.theme, share: largest.share ?? 0 }, up: moved(1), down: moved(-1) };
}

function isApart(now: ThemeYear, then: ThemeYear | undefined, sign: 1 | -1): boolean {
  if (then === undefined || now.low === null || now.high === null || then.low === null || then.high === null) return false;
  return sign === 1 ? now.low > then.high : now.high < then.low;
}
