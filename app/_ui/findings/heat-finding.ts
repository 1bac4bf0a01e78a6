import { type RankFinding, rankFinding } from "./rank-finding.ts";

/** One slogan in one year: the share of speeches or paragraphs with it and its 95 % interval; null where there is no text. */
export interface HeatCell {
  slogan: string;
  year: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface HeatFinding<R extends HeatCell> {
  year: number;
  rank: RankFinding<R & { label: string; value: number | null }>;
}

/** What the newest year with text says in most places; null where it says fewer than two slogans. */
export function heatFinding<R extends HeatCell>(rows: readonly R[]): HeatFinding<R> | null {
  const years = rows.filter(({ share }) => share !== null).map(({ year }) => year);
  if (years.length === 0) return null;
  const year = years.reduce((last, one) => Math.max(last, one));
  const rank = rankFinding(
    rows
      .filter((row) => row.year === year && row.share !== null && row.share > 0)
      .map((row) => ({ ...row, label: row.slogan, value: row.share })),
  );
  return rank === null ? null : { year, rank };
}
