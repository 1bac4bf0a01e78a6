import { formatTick, type NumberKind } from "#lib/format/index.ts";
import type { Locale } from "#lib/types.ts";
import { round } from "./marker-path.ts";
import type { Tick } from "./scales.ts";

const STEPS = [1, 2, 5];
/** Values of one sign and size would give an axis of no length; this makes room around them. */
const MARGIN = 1.25;

/**
 * A logarithmic axis for values from 0 on. 0 has no logarithm: it has a band of its own before the axis
 * begins.
 */
export interface LogScale {
  (value: number): number;
  /** Where 0 stands: the middle of its band. */
  zero: number;
  /** Ends of the axis. */
  low: number;
  high: number;
  /** Ticks at 1, 2, 5, 10 … inside the axis. */
  values: number[];
}

/**
 * @param values those above 0 give the axis its length; without any it runs from 1 to 10
 * @param from where the band of 0 begins, in chart units
 * @param band its width, towards `to`
 */
export function logScale(values: readonly number[], from: number, to: number, band: number): LogScale {
  const positive = values.filter((value) => value > 0);
  const low = positive.length === 0 ? 1 : Math.min(...positive) / MARGIN;
  const high = positive.length === 0 ? 10 : Math.max(...positive) * MARGIN;
  const direction = Math.sign(to - from);
  const start = from + direction * band;
  const zero = from + (direction * band) / 2;
  const at = (value: number) => (value <= 0 ? zero : start + ((to - start) * Math.log(value / low)) / Math.log(high / low));
  return Object.assign(at, { zero, low, high, values: stepsBetween(low, high) });
}

/** Ticks of a logarithmic axis, thinned so that labels `room` apart do not touch, with 0 before them. */
export function logTicks(scale: LogScale, room: number, kind: NumberKind, locale: Locale): Tick[] {
  const ticks: Tick[] = [{ at: scale.zero, label: "0" }];
  for (const value of scale.values) {
    const at = scale(value);
    if (Math.abs(at - ticks.at(-1)!.at) >= room) ticks.push({ at: round(at), label: formatTick(value, value, kind, locale) });
  }
  return ticks;
}

function stepsBetween(low: number, high: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of STEPS) {
      const value = Number((step * 10 ** power).toPrecision(1));
      if (value >= low && value <= high) found.push(value);
    }
  }
  return found;
}
