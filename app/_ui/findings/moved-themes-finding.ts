/** One theme of two sides: `up` and `down` where the interval of its ratio excludes chance, else `same`. */
export interface MovedTheme {
  theme: string;
  direction: string;
}

/** Themes with more and with less of the target side than chance would give, in the order of the rows. */
export interface MovedThemes {
  up: string[];
  down: string[];
  /** Themes whose difference may be chance. */
  same: number;
}

/** The finding of some themes; null without rows. */
export function movedThemesFinding(rows: readonly MovedTheme[]): MovedThemes | null {
  if (rows.length === 0) return null;
  const of = (direction: string) => rows.filter((row) => row.direction === direction).map(({ theme }) => theme);
  const [up, down] = [of("up"), of("down")];
  return { up, down, same: rows.length - up.length - down.length };
}
