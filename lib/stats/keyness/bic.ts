import type { KeynessCounts } from "./keyness-counts.ts";
import { logLikelihood } from "./log-likelihood.ts";

/**
 * Bayesian information criterion of a keyness finding: how far the evidence exceeds what the sizes of the texts ask for.
 * Above 2 positive, above 6 strong, above 10 very strong evidence for different rates; negative: evidence for equal rates.
 *
 * |G²| − ln(N₁ + N₂). null where G² is null. Errors: RangeError on bad counts. Source: Wilson 2013 (approximation).
 *
 * @example
 * bic({ countTarget: 91, sizeTarget: 29454, countReference: 36, sizeReference: 26387 }) // => 8.073
 */
export function bic(counts: KeynessCounts): number | null {
  const statistic = logLikelihood(counts);
  return statistic === null ? null : Math.abs(statistic) - Math.log(counts.sizeTarget + counts.sizeReference);
}
