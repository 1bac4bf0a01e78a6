import { line } from "d3";
import { round } from "../core/marker-path.ts";
import type { Size } from "../core/types.ts";

/**
 * Places values from left to right on an axis from 0; null values leave gaps. Pure; null when no value is
 * there.
 */
export function placeSparkline(values: readonly (number | null)[], { width, height }: Size) {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return null;
  const top = Math.max(...known, 0) || 1;
  const x = (index: number) => round(values.length === 1 ? width / 2 : 2 + (index / (values.length - 1)) * (width - 4));
  const y = (value: number) => round(height - 2 - (value / top) * (height - 4));
  const path = line<number | null>(
    (_, index) => x(index),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null);
  const alone = values.flatMap((value, index) => {
    const isAlone = value !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
    return isAlone ? [{ x: x(index), y: y(value) }] : [];
  });
  const lastIndex = values.findLastIndex((value) => value !== null);
  return { path: path([...values]) ?? "", alone, end: { x: x(lastIndex), y: y(values[lastIndex] ?? 0) } };
}
