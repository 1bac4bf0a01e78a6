import { type ChangePoint, changePoints, type MannKendall, MINIMUM_TREND_POINTS, mannKendall, theilSenSlope } from "#lib/stats/index.ts";
import type { PairDivergence } from "./drift-timeline-pair.ts";

/** One step of a timeline: what a year differs from the one before by. */
export interface Step {
  toYear: number;
  pair: PairDivergence;
}

/** What stands out in a timeline; by place in the list of steps. */
export interface TimelineMarks {
  verdicts: StepVerdict[];
  isPeak: boolean[];
  changeAt: ReadonlyMap<number, ChangePoint>;
  /** Named only from ten comparable steps on. */
  trend: (MannKendall & { slope: number | null }) | null;
}

/**
 * too-little-text: not comparable with the other steps. within-baseline: no more than shuffling gives.
 * above-baseline: more.
 */
export type StepVerdict = "too-little-text" | "within-baseline" | "above-baseline";

/**
 * Only steps that were measured alike are set against each other: those of the commonest basis. A peak rises
 * above the troughs on both sides by more than the standard error of a difference, and where speeches were
 * shuffled it is above its baseline too. The rest is neither peak nor change, whatever its divergence.
 */
export function markTimeline(steps: readonly Step[]): TimelineMarks {
  const basis = commonestBasis(steps);
  const isComparable = steps.map(({ pair }) => pair.excess !== null && pair.basis === basis);
  const comparable = steps.flatMap((step, place) => (isComparable[place] ? [{ ...step, place }] : []));
  const excesses = comparable.map(({ pair }) => pair.excess!);
  const changes = changePoints(excesses);
  return {
    verdicts: steps.map(({ pair }, place) => (isComparable[place] ? verdictOf(pair) : "too-little-text")),
    isPeak: peaksAmong(steps.length, comparable),
    changeAt: new Map(changes.map((change) => [comparable[change.index]!.place, change])),
    trend: trendOf(comparable),
  };
}

function commonestBasis(steps: readonly Step[]): string {
  const speeches = steps.filter(({ pair }) => pair.basis === "speeches").length;
  const paragraphs = steps.filter(({ pair }) => pair.basis === "paragraphs").length;
  return paragraphs > speeches ? "paragraphs" : "speeches";
}

function verdictOf({ divergence, baseline }: PairDivergence): StepVerdict {
  return divergence !== null && baseline !== null && divergence > baseline ? "above-baseline" : "within-baseline";
}

type Placed = Step & { place: number };

function peaksAmong(size: number, comparable: readonly Placed[]): boolean[] {
  const isPeak = new Array<boolean>(size).fill(false);
  const excesses = comparable.map(({ pair }) => pair.excess!);
  for (const [at, { pair, place }] of comparable.entries()) {
    const isEnough = pair.basis === "paragraphs" || verdictOf(pair) === "above-baseline";
    isPeak[place] = isEnough && prominence(excesses, at) > errorOfDifference(pair);
  }
  return isPeak;
}

/**
 * How far a value rises above the deeper trough that parts it from any higher value: the higher of the lowest
 * values on its two sides. 0 at the ends and where a neighbour is higher.
 */
function prominence(values: readonly number[], at: number): number {
  const troughs = [-1, 1].map((step) => {
    let lowest = values[at]!;
    for (let i = at + step; i >= 0 && i < values.length && values[i]! <= values[at]!; i += step) lowest = Math.min(lowest, values[i]!);
    return lowest;
  });
  return values[at]! - Math.max(...troughs);
}

/** Standard error of the difference between two such steps, from the 95 % interval of one. */
function errorOfDifference({ low, high }: PairDivergence): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : (Math.SQRT2 * (high - low)) / (2 * 1.96);
}

function trendOf(comparable: readonly Placed[]): TimelineMarks["trend"] {
  if (comparable.length < MINIMUM_TREND_POINTS) return null;
  const test = mannKendall(comparable.map(({ pair }) => pair.excess!));
  if (test === null) return null;
  return { ...test, slope: theilSenSlope(comparable.map(({ toYear, pair }) => ({ x: toYear, y: pair.excess! })))?.slope ?? null };
}
