import { studentRange } from "../special/student-t.ts";

/** A mean with its t interval. */
export interface MeanInterval {
  mean: number;
  low: number;
  high: number;
}

/** Mean of a sample with the variance of that mean; variance 0 and no freedom for a single value. */
export interface MeanWithError {
  mean: number;
  variance: number;
  freedom: number;
}

/**
 * Sample mean, its squared standard error and degrees of freedom. Errors: RangeError without values.
 *
 * @example
 * meanWithError([1, 2, 3]) // => { mean: 2, variance: 0.3333, freedom: 2 }
 */
export function meanWithError(values: readonly number[]): MeanWithError {
  if (values.length === 0) throw new RangeError("a mean needs a value");
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length === 1) return { mean, variance: 0, freedom: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) / values.length, freedom: values.length - 1 };
}

/**
 * Student's interval for the mean of independent values. null for fewer than two, and for values that are all
 * equal: without a spread nothing is known of the error, and an interval without width would claim certainty.
 *
 * @example
 * meanInterval([1, 2, 3]) // => { mean: 2, low: -0.4841, high: 4.4841 }
 */
export function meanInterval(values: readonly number[], level = 0.95): MeanInterval | null {
  if (values.length < 2) return null;
  const { mean, variance, freedom } = meanWithError(values);
  if (variance === 0) return null;
  const half = studentRange(level, freedom) * Math.sqrt(variance);
  return { mean, low: mean - half, high: mean + half };
}

/**
 * Welch's interval for the difference a − b of two independent means. A side without freedom (one value that is
 * taken as known) adds no error. null when neither side has freedom or a spread.
 *
 * @example
 * meanDifference({ mean: 5, variance: 0.5, freedom: 9 }, { mean: 3, variance: 0.5, freedom: 9 }) // => { mean: 2, low: -0.1009, high: 4.1009 }
 */
export function meanDifference(a: MeanWithError, b: MeanWithError, level = 0.95): MeanInterval | null {
  const variance = a.variance + b.variance;
  const shares = [a, b].filter(({ freedom }) => freedom > 0);
  if (shares.length === 0 || variance === 0) return null;
  const mean = a.mean - b.mean;
  const freedom = variance ** 2 / shares.reduce((sum, side) => sum + side.variance ** 2 / side.freedom, 0);
  const half = studentRange(level, freedom) * Math.sqrt(variance);
  return { mean, low: mean - half, high: mean + half };
}
