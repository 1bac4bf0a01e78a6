import { chiSquareUpperTail } from "../special/chi-square.ts";
import { deviance } from "./deviance.ts";
import { checkKeynessCounts, type KeynessCounts, nothingToCompare } from "./keyness-counts.ts";

/**
 * Log-likelihood ratio statistic G², signed: how surprising it is that an item's rates differ between target
 * and reference. It measures evidence, not size: a large corpus makes every small difference significant.
 * Read it beside the log ratio.
 *
 * G² = 2 Σ O ln(O/E) over four cells (occurrences and everything else, on both sides), with the sign of the
 * difference between the rates. Any real number; 0 means equal rates. Critical values 3.84, 6.63, 10.83,
 * 15.13 for p = .05, .01, .001, .0001. null: the item is on neither side, or a side is empty. Errors:
 * RangeError on negative, NaN, or a count above its size. Source: Dunning 1993; the four-cell form of Evert's
 * `corpora` (keyness.R), not the two-cell form of the UCREL wizard.
 *
 * @example
 * logLikelihood({ countTarget: 91, sizeTarget: 29454, countReference: 36, sizeReference: 26387 }) // => 19.0032
 */
export function logLikelihood(counts: KeynessCounts): number | null {
  checkKeynessCounts(counts);
  if (nothingToCompare(counts)) return null;
  const { countTarget, sizeTarget, countReference, sizeReference } = counts;
  const size = sizeTarget + sizeReference;
  const count = countTarget + countReference;
  // O − E is the same number, up to its sign, in all four cells.
  const difference = (countTarget * sizeReference - countReference * sizeTarget) / size;
  const cell = (observed: number, side: number, total: number, sign: number) =>
    deviance(observed, (side * total) / size, sign * difference);
  const sum =
    cell(countTarget, sizeTarget, count, 1) +
    cell(countReference, sizeReference, count, -1) +
    cell(sizeTarget - countTarget, sizeTarget, size - count, -1) +
    cell(sizeReference - countReference, sizeReference, size - count, 1);
  return difference < 0 ? -2 * sum : 2 * sum;
}

/**
 * p-value of the log-likelihood statistic: the probability of a G² at least this large if both sides had one
 * rate (chi-square with one degree of freedom). In 0..1, exact down to 1e-300; null where G² is null. With m
 * items tested, correct it (`benjaminiHochberg`) and say which.
 *
 * @example
 * logLikelihoodP({ countTarget: 21, sizeTarget: 25522, countReference: 0, sizeReference: 25719 }) // => 6.26e-8
 */
export function logLikelihoodP(counts: KeynessCounts): number | null {
  const statistic = logLikelihood(counts);
  return statistic === null ? null : chiSquareUpperTail(Math.abs(statistic), 1);
}
