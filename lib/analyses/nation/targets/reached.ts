import type { IndicatorId } from "#lib/text/targets/index.ts";

interface Bounded {
  indicator: IndicatorId;
  kind: "reported" | "target";
  period: number;
  unit: string;
  low: number | null;
  high: number | null;
  modifier: string;
}

/**
 * Whether a year's outcome came up to its target; `open` where words like 左右 or an outcome of 以上 leave it
 * open.
 */
export type Verdict = "met" | "missed" | "open";

/** Indicators of which less is better. */
const LESS_IS_BETTER: readonly IndicatorId[] = ["cpi", "unemployment", "deficit-ratio", "energy-intensity", "pm25"];

/** How far from a target of 左右 an outcome may be, as a part of it, before it counts as missed. */
const NEAR = 0.2;

/**
 * A target beside the outcome of the same indicator, place and year. An outcome is compared only where both
 * say a plain number or a bound that settles it.
 */
export function verdictOf(target: Bounded, outcome: Bounded): Verdict {
  const less = LESS_IS_BETTER.includes(target.indicator);
  const goal = less ? target.high : target.low;
  const [worst, best] = less ? [outcome.high, outcome.low] : [outcome.low, outcome.high];
  if (goal === null || /左右|上下|约|近/.test(outcome.modifier)) return "open";
  const reaches = (value: number) => (less ? value <= goal : value >= goal);
  if (worst !== null && reaches(worst)) return "met";
  if (best === null || reaches(best)) return "open";
  // 5.2 against 5.5左右 is near enough to be called either way, 3 is not.
  const isBlurred = /左右|上下|约/.test(target.modifier);
  return isBlurred && Math.abs(best - goal) <= NEAR * Math.abs(goal) ? "open" : "missed";
}
