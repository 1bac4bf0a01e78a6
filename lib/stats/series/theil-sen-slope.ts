import { checkLevel } from "../check.ts";
import { quantileSorted } from "../intervals/percentile-interval.ts";
import { normalQuantile } from "../special/normal.ts";
import { mannKendallVariance } from "./mann-kendall.ts";

export interface TheilSen {
  /** Median change of y per unit of x. */
  slope: number;
  /** Median of y − slope · x. */
  intercept: number;
  low: number;
  high: number;
}

/**
 * Theil-Sen slope: the median of the slopes between all pairs of points, with Sen's interval. One freak year
 * does not move it. x is the year, so that gaps count with their true length; y a rate or share.
 *
 * null: fewer than two different x. Errors: RangeError on NaN or infinite values. Source: Sen 1968.
 *
 * @example
 * theilSenSlope([{ x: 2020, y: 1 }, { x: 2021, y: 3 }, { x: 2023, y: 7 }]).slope // => 2
 */
export function theilSenSlope(points: readonly { x: number; y: number }[], { level = 0.95 }: { level?: number } = {}): TheilSen | null {
  if (points.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))) throw new RangeError("points must be finite numbers");
  checkLevel(level, "level");
  const slopes = pairSlopes(points);
  if (slopes.length === 0) return null;
  const slope = quantileSorted(slopes, 0.5);
  const intercept = quantileSorted(
    points.map(({ x, y }) => y - slope * x).sort((a, b) => a - b),
    0.5,
  );
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt(mannKendallVariance(points.map(({ y }) => y)));
  const rank = (value: number) => slopes[Math.max(0, Math.min(slopes.length - 1, Math.round(value)))]!;
  return { slope, intercept, low: rank((slopes.length - reach) / 2 - 1), high: rank((slopes.length + reach) / 2) };
}

function pairSlopes(points: readonly { x: number; y: number }[]): number[] {
  const slopes: number[] = [];
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) if (a.x !== b.x) slopes.push((b.y - a.y) / (b.x - a.x));
  });
  return slopes.sort((a, b) => a - b);
}
