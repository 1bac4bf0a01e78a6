/**
 * Checks of arguments, shared by every measure: a broken promise between functions is a RangeError that names
 * the argument. They return the value, so that a check can stand where the value is used.
 */

/** A count: finite and not negative. Fractions are allowed, since weighted counts are counts too. */
export function checkCount(value: number, name: string): number {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be a finite number of at least 0, not ${value}`);
  return value;
}

/** A count that cannot exceed the size that it was counted in. */
export function checkCountWithin(count: number, size: number, name: string): number {
  if (checkCount(count, name) > size) throw new RangeError(`${name} (${count}) must not exceed its size (${size})`);
  return count;
}

/** A number strictly above 0. */
export function checkPositive(value: number, name: string): number {
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`${name} must be a finite number above 0, not ${value}`);
  return value;
}

/** A level of confidence or significance: strictly between 0 and 1. */
export function checkLevel(value: number, name: string): number {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie between 0 and 1, not ${value}`);
  return value;
}

/** A probability, a p-value or a share: 0 and 1 included. */
export function checkProbability(value: number, name: string): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie in 0..1, not ${value}`);
  return value;
}

/** A whole number of at least `minimum`. */
export function checkInteger(value: number, name: string, minimum: number): number {
  if (!Number.isSafeInteger(value) || value < minimum)
    throw new RangeError(`${name} must be a whole number of at least ${minimum}, not ${value}`);
  return value;
}

/** Two lists that describe the same items in the same order. */
export function checkSameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>, name: string): number {
  if (a.length !== b.length) throw new RangeError(`${name} must have the same length, not ${a.length} and ${b.length}`);
  return a.length;
}
