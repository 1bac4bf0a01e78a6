import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { sloganHeat } from "#lib/analyses/slogans/slogan-heat.ts";
import type { HeatTier } from "#lib/stats/index.ts";

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

/** Rows of slogan-heat by slogan and year, and the years in order. */
export function heatGrid(result: ResultOf<typeof sloganHeat>): {
  years: number[];
  bySlogan: Map<string, Map<number, RowOf<typeof sloganHeat>>>;
} {
  const years = new Set<number>();
  const bySlogan = new Map<string, Map<number, RowOf<typeof sloganHeat>>>();
  for (const row of result.rows) {
    const [slogan, year] = [row.slogan, row.year];
    years.add(year);
    const cells = bySlogan.get(slogan);
    if (cells === undefined) bySlogan.set(slogan, new Map([[year, row]]));
    else cells.set(year, row);
  }
  return { years: [...years].sort((a, b) => a - b), bySlogan };
}
