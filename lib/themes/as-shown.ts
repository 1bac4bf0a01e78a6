/**
 * A score as every page shows it, with two digits after the point. The threshold is compared with this, so that
 * a sentence shown as 1.00 of 1.00 is over the line.
 */
export function asShown(score: number): number {
  return Math.round(score * 100) / 100;
}
