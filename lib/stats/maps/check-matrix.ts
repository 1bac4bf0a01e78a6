/**
 * RangeError unless `distances` is square, symmetric, finite, not negative and 0 on its diagonal. Returns it
 * as one row-major array.
 */
export function flattenDistances(distances: readonly ArrayLike<number>[]): Float64Array {
  const n = distances.length;
  const flat = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    if (distances[i]!.length !== n) throw new RangeError("distances must be square");
    for (let j = 0; j < n; j++) {
      const value = distances[i]![j]!;
      if (!Number.isFinite(value) || value < 0) throw new RangeError(`distance ${i},${j} must be finite and not negative, not ${value}`);
      if (i === j ? value !== 0 : Math.abs(value - distances[j]![i]!) > 1e-9)
        throw new RangeError("distances must be symmetric with a diagonal of 0");
      flat[i * n + j] = value;
    }
  }
  return flat;
}
