import { checkCountWithin, checkLevel } from "../check.ts";
import { normalQuantile } from "../special/normal.ts";
import type { Interval } from "./interval.ts";

/**
 * Wilson score interval for a share k/n: of documents that contain an item, of sentences that carry a theme.
 * Bounds in 0..1, 0 of n and n of n included. null when n is 0: no share. For token shares it is too narrow,
 * tokens being no independent draws.
 *
 * Errors: RangeError unless 0 ≤ k ≤ n and 0 < level < 1. Source: Wilson 1927, without continuity correction.
 *
 * @example
 * wilsonInterval(17, 200) // => { low: 0.0537, high: 0.1319 }
 */
export function wilsonInterval(k: number, n: number, level = 0.95): Interval | null {
  checkCountWithin(k, n, "k");
  checkLevel(level, "level");
  if (n === 0) return null;
  const z = -normalQuantile((1 - level) / 2);
  const share = k / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale;
  // At the ends the bound is exactly 0 or 1; rounding would put it next to it.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}
