import { type RankFinding, rankFinding } from "./rank-finding.ts";

/** Share of a theme in one tenth of the speeches, 1 to 10, with its 95 % interval; null where there is no text. */
export interface ThemeTenth {
  theme: string;
  tenth: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface PositionFinding {
  theme: string;
  tenth: number;
  share: number;
  /** Whether its interval lies above that of the theme's lowest tenth: a place of its own in the speeches, more than chance. */
  isPlaced: boolean;
}

/** The most marked peak of each theme, highest share first; none for a theme without sentences. */
export function positionsFinding(rows: readonly ThemeTenth[]): PositionFinding[] {
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  return themes
    .flatMap((theme) => {
      const tenths = rows.filter((row) => row.theme === theme).map((row) => ({ ...row, label: theme, value: row.share }));
      const found: RankFinding<(typeof tenths)[number]> | null = rankFinding(tenths);
      if (found === null) return [];
      const { first } = found;
      const isPlaced = tenths.some(({ high }) => high !== null && first.low !== null && high < first.low);
      return [{ theme, tenth: first.tenth, share: first.value ?? 0, isPlaced }];
    })
    .sort((a, b) => b.share - a.share);
}
