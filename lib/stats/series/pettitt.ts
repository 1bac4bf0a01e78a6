/**
 * Pettitt's test for one change of level in a series, by ranks: where, and how likely such a jump is by chance.
 * Values in order of time. `index` is that of the first value after the change.
 *
 * K = max |U|, U after t values = 2 Σ rank − t(n + 1), ties at mean rank; p ≈ 2 exp(−6K²/(n³ + n²)), at most 1, good from about 10 values on.
 * null: fewer than four values. Errors: RangeError on NaN or infinite values. Source: Pettitt 1979.
 *
 * @example
 * pettitt([1, 2, 1, 2, 9, 8, 9, 8]) // => { index: 4, statistic: 16, p: 0.13897 }
 */
export function pettitt(values: readonly number[]): { index: number; statistic: number; p: number } | null {
  if (values.some((value) => !Number.isFinite(value))) throw new RangeError("values must be finite numbers");
  const n = values.length;
  if (n < 4) return null;
  let index = 0;
  let statistic = -1;
  let u = 0;
  for (let t = 1; t < n; t++) {
    u += 2 * meanRank(values, values[t - 1]!) - (n + 1);
    if (Math.abs(u) <= statistic) continue;
    statistic = Math.abs(u);
    index = t;
  }
  return { index, statistic, p: Math.min(1, 2 * Math.exp((-6 * statistic ** 2) / (n ** 3 + n ** 2))) };
}

function meanRank(values: readonly number[], value: number): number {
  const below = values.filter((other) => other < value).length;
  const equal = values.filter((other) => other === value).length;
  return below + (equal + 1) / 2;
}
