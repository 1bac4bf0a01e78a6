import { HEAT_TIERS, type HeatTier } from "#lib/stats/index.ts";
import type { AnalysisResult, Row } from "#lib/types.ts";

/** The sign in a cell, the same in both languages: it is the scale's own. */
export const TIER_SIGNS: Readonly<Record<HeatTier, string>> = {
  boiling: "沸",
  scalding: "烫",
  hot: "热",
  warm: "暖",
  tepid: "温",
  cold: "冷",
};

/** Colour of a tier; stronger is hotter, and the sign says the same without colour. */
export const TIER_COLOURS: Readonly<Record<HeatTier, string>> = {
  boiling: "bg-accent text-sheet",
  scalding: "bg-accent/85 text-sheet",
  hot: "bg-accent/50",
  warm: "bg-accent/30",
  tepid: "bg-accent/15",
  cold: "bg-accent/5 text-muted",
};

export function tierOf(row: Row): HeatTier | null {
  return HEAT_TIERS.find((tier) => tier === row.tier) ?? null;
}

/** Rows of slogan-heat by slogan and year, and the years in order. */
export function heatGrid(result: AnalysisResult): { years: number[]; bySlogan: Map<string, Map<number, Row>> } {
  const years = new Set<number>();
  const bySlogan = new Map<string, Map<number, Row>>();
  for (const row of result.rows) {
    const [slogan, year] = [String(row.slogan), Number(row.year)];
    years.add(year);
    const cells = bySlogan.get(slogan);
    if (cells === undefined) bySlogan.set(slogan, new Map([[year, row]]));
    else cells.set(year, row);
  }
  return { years: [...years].sort((a, b) => a - b), bySlogan };
}
