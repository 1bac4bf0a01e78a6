import { scaleLinear } from "d3";
import { formatTick, type NumberKind } from "#lib/format/index.ts";
import type { Locale } from "#lib/types.ts";

export interface Tick {
  at: number;
  label: string;
}

/**
 * A value axis that starts at 0, or below it when values do, and ends on a round number; `[0, 1]` for no
 * values.
 */
export function valueScale(values: readonly number[], from: number, to: number) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const domain: [number, number] = low === high ? [0, 1] : [low, high];
  return scaleLinear().domain(domain).nice(4).range([from, to]);
}
export type ValueScale = ReturnType<typeof valueScale>;

/** Ticks of a value axis, labelled in the reader's language. */
export function valueTicks(scale: ValueScale, count: number, kind: NumberKind, locale: Locale): Tick[] {
  const values = scale.ticks(count);
  const step = (values[1] ?? 1) - (values[0] ?? 0);
  const shown = kind === "count" ? values.filter(Number.isInteger) : values;
  return shown.map((value) => ({ at: scale(value), label: formatTick(value, kind === "count" ? 1 : step, kind, locale) }));
}

/**
 * Whole years from first to last, thinned so that labels `labelWidth` wide keep apart; first and last stay
 * when they can.
 */
export function yearTicks(first: number, last: number, width: number, labelWidth = 38): number[] {
  const room = Math.max(1, Math.floor(width / labelWidth));
  const step = [1, 2, 5, 10, 20, 50].find((size) => (last - first) / size <= room) ?? 100;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years.length > 0 ? years : [first];
}
