import { checkProbability } from "../check.ts";

/**
 * Benjamini-Hochberg adjustment: p-values made fit for a false-discovery rate. Call "found" what lies at or
 * below, say, 0.05, and about 5 % of what you found is chance. Returns adjusted p-values in 0..1 in the order
 * given; an empty list gives an empty list.
 *
 * Leave items out before, not after: the family is what was tested. Errors: RangeError on a value outside
 * 0..1 or NaN. Source: Benjamini & Hochberg 1995, as R's p.adjust(method = "BH").
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5]) // => [0.04, 0.05333, 0.05333, 0.5]
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): number[] {
  const order = ascending(pValues).reverse();
  const m = order.length;
  return runningExtreme(order, (index, step) => (pValues[index]! * m) / (m - step), Math.min, 1);
}

function ascending(pValues: ArrayLike<number>): number[] {
  const values = Array.from(pValues, (p) => checkProbability(p, "p-value"));
  return values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
}

/**
 * Walks through the items in `order` and keeps the smallest (or largest) adjusted value so far, put back in
 * the items' places.
 */
function runningExtreme(
  order: number[],
  adjust: (index: number, step: number) => number,
  extreme: (a: number, b: number) => number,
  start: number,
): number[] {
  const adjusted = new Array<number>(order.length);
  let running = start;
  order.forEach((index, step) => {
    running = extreme(running, adjust(index, step));
    adjusted[index] = running;
  });
  return adjusted;
}
