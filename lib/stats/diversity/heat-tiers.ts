import { checkProbability } from "../check.ts";
import { quantileSorted } from "../intervals/percentile-interval.ts";

/**
 * Six tiers of heat, coolest first: 冷 温 暖 热 烫 沸, in the manner of the China Media Project's discourse
 * scale.
 */
export const HEAT_TIERS = ["cold", "tepid", "warm", "hot", "scalding", "boiling"] as const;
export type HeatTier = (typeof HEAT_TIERS)[number];

/**
 * Below this many speeches a share of speeches is too coarse for six tiers; take paragraphs as the unit then,
 * and say so.
 */
export const MINIMUM_HEAT_UNITS = 30;

/**
 * Where the bands begin, as quantiles of the archive's own shares: half of all slogans are cold, one in a
 * hundred boils.
 */
export const HEAT_QUANTILES = [0.5, 0.75, 0.9, 0.97, 0.99] as const;

export interface HeatBands {
  /** Lowest share of tepid, warm, hot, scalding and boiling, ascending. Print them beside the tiers. */
  thresholds: number[];
  /** The tier of a share; a share of 0 is null: unused is not cold. */
  tierOf(share: number): HeatTier | null;
}

/**
 * Heat bands calibrated on an archive: the published thresholds separate nothing in a small one, so the tiers
 * are cut at quantiles of its own shares (of the speeches or paragraphs that contain a slogan, one share per
 * slogan and year). Shares of 0 do not calibrate.
 *
 * A share at a threshold belongs to the tier above. Where many shares are equal, thresholds coincide and
 * tiers between them stay empty. null: no share above 0, or fewer than 30 units. Errors: RangeError on a
 * share outside 0..1 or NaN.
 *
 * @example
 * heatBands([0.1, 0.2, 0.3, 0.4, 0.5], { unitCount: 40 }).tierOf(0.3) // => "tepid"
 * heatBands([0.1, 0.2], { unitCount: 12 }) // => null
 */
export function heatBands(shares: ArrayLike<number>, { unitCount }: { unitCount: number }): HeatBands | null {
  const used = Float64Array.from(shares, (share) => checkProbability(share, "share"))
    .filter((share) => share > 0)
    .sort();
  if (used.length === 0 || unitCount < MINIMUM_HEAT_UNITS) return null;
  const thresholds = HEAT_QUANTILES.map((quantile) => quantileSorted(used, quantile));
  const tierOf = (share: number) => {
    if (checkProbability(share, "share") === 0) return null;
    return HEAT_TIERS[thresholds.filter((threshold) => share >= threshold).length]!;
  };
  return { thresholds, tierOf };
}
