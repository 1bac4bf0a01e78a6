/**
 * A confidence interval, in the unit of the figure that it belongs to. Bounds may be infinite where a measure
 * says so.
 */
export interface Interval {
  low: number;
  high: number;
}
