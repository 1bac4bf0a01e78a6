import { checkInteger } from "../check.ts";
import { logBinomialDensity } from "../special/densities.ts";
import { checkKeynessCounts, type KeynessCounts, nothingToCompare } from "./keyness-counts.ts";

/**
 * Specificity (spécificités of the French school): how unlikely the target's count is if all occurrences were dealt out at random,
 * as a signed power of ten. +3: so many in the target have a chance of 1 in 1000; −3: so few have. Counts and sizes must be whole numbers.
 *
 * ∓log₁₀ of the hypergeometric tail, P(X ≥ f₁) if f₁ exceeds its expectation, else P(X ≤ f₁). null: the item is on neither side, or a side is empty.
 * Errors: RangeError on negative, fractional, NaN, or a count above its size. Source: Lafon 1980, variant of R.temis (terms.R).
 *
 * @example
 * specificity({ countTarget: 8, sizeTarget: 60, countReference: 42, sizeReference: 940 }) // => 2.1183
 */
export function specificity(counts: KeynessCounts): number | null {
  checkKeynessCounts(counts);
  for (const [name, value] of Object.entries(counts)) checkInteger(value, name, 0);
  if (nothingToCompare(counts)) return null;
  const { countTarget, countReference, sizeTarget, sizeReference } = counts;
  if (countTarget * sizeReference > countReference * sizeTarget) return -logUpperTail(counts) / Math.LN10;
  // Few in the target is many in the reference: the lower tail here is the upper tail there. Subtracting from 0 keeps certainty (log 0) from being −0.
  const tail = logUpperTail({
    countTarget: countReference,
    sizeTarget: sizeReference,
    countReference: countTarget,
    sizeReference: sizeTarget,
  });
  return 0 + tail / Math.LN10;
}

/** ln P(X ≥ countTarget): the probability of the count itself times the sum of the ratios that follow it. */
function logUpperTail({ countTarget, sizeTarget, countReference, sizeReference }: KeynessCounts): number {
  const count = countTarget + countReference;
  let ratio = 1;
  let sum = 1;
  for (let x = countTarget; x < Math.min(count, sizeTarget); x++) {
    ratio *= ((count - x) * (sizeTarget - x)) / ((x + 1) * (sizeReference - count + x + 1));
    sum += ratio;
    if (ratio < sum * 1e-17) break;
  }
  return Math.min(0, logHypergeometric(countTarget, count, sizeTarget, sizeReference) + Math.log(sum));
}

/** ln of the hypergeometric probability, as a quotient of binomial ones (Loader 2000). */
function logHypergeometric(x: number, count: number, sizeTarget: number, sizeReference: number): number {
  const size = sizeTarget + sizeReference;
  const p = sizeTarget / size;
  const q = sizeReference / size;
  return (
    logBinomialDensity(x, count, p, q) + logBinomialDensity(sizeTarget - x, size - count, p, q) - logBinomialDensity(sizeTarget, size, p, q)
  );
}
