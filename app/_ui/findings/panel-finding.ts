import { type RankFinding, rankFinding } from "./rank-finding.ts";

/** One phrase in one place and year; the figures are null where nobody spoke there. */
export interface PanelCell {
  phrase: string;
  year: number;
  region: string | null;
  count: number | null;
  perTenThousandChars: number | null;
  low: number | null;
  high: number | null;
}

export interface PanelFinding<R extends PanelCell> {
  /** Cells with text, and how many of them say the phrase. */
  spoken: number;
  said: number;
  /** Cells without text, which are in neither. */
  silent: number;
  /** The highest cell; null where fewer than two can be compared. */
  rank: RankFinding<R & { label: string; value: number | null }> | null;
}

/** What the rows of one phrase show; null where nobody spoke. */
export function panelFinding<R extends PanelCell>(rows: readonly R[]): PanelFinding<R> | null {
  const spoken = rows.filter(({ count }) => count !== null);
  if (spoken.length === 0) return null;
  const cells = spoken.map((row) => ({ ...row, label: `${row.region ?? ""} ${row.year}`.trim(), value: row.perTenThousandChars }));
  return {
    spoken: spoken.length,
    silent: rows.length - spoken.length,
    said: spoken.filter(({ count }) => (count ?? 0) > 0).length,
    rank: rankFinding(cells),
  };
}
